import { accessInShort } from '#core/domain/reachability/access-words.ts'
import { momentOf } from '#core/model/memory/moment.ts'
import { reachMatrix } from '#core/views/reach/reach-matrix.ts'
import { standingInWords } from '../../reach/standings.ts'
import { columns, type Table } from '../table.ts'
import { stagesIn, type TablesInput } from '../tables-input.ts'

/** A line for each group of users and chat pool of each stage. */
export const reachTable = (input: TablesInput): Table => ({
  id: 'reach',
  title: 'Reach',
  columns: columns({
    Stage: 22,
    Users: 28,
    People: 10,
    'Chat pool': 24,
    Needed: 9,
    Reached: 12,
    'With or why not': 70,
  }),
  rows: stagesIn(input).flatMap(({ stage }) =>
    reachMatrix(momentOf(input.plan, input.plan.stages.indexOf(stage))).rows.flatMap(({ users, cells }) =>
      cells.map(({ chatPool, need, access }) => [
        stage.name,
        users.name,
        users.count,
        chatPool.name,
        need !== undefined,
        standingInWords[access.standing],
        accessInShort(access),
      ]),
    ),
  ),
})
