import { onOneComputer, serverOf } from '#core/domain/servers/stores.ts'
import { type Generation, generations, type Pool } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { idsOf, listed, namesOf, shortServerName } from '#core/model/words.ts'

/** Pools of different generations are named by sql/legacy-computer-shared. */
export const twoFrontEndPoolsOneServer: Rule = {
  id: 'sql/two-front-end-pools-one-server',
  severity: 'warning',
  when: 'stage',
  title: 'Front End pools have SQL servers of their own',
  source: { keys: ['COLEE'], basis: 'stated' },
  suppressedBy: { 'sql/one-chat-db-per-instance': 'subjects' },

  *check({ graph }) {
    for (const [first, ...others] of generations.flatMap((generation) => sharingIn(graph, generation))) {
      if (!first) continue
      const pools = [first, ...others]
      yield {
        entities: idsOf(pools),
        field: 'sqlInstance',
        message: `${listed(namesOf(pools))}, pools of ${shortServerName[first.generation]}, have their Back Ends on one SQL server, ${serverOf(first.sqlInstance ?? '')}. Front End pools do not share one. Give each an SQL server of its own.`,
      }
    }
  },
}

/** The pools that share the computer of their Back Ends, each computer's together. */
function sharingIn(graph: Graph, generation: Generation): readonly (readonly Pool[])[] {
  const pools = graph.all('pool').filter((pool) => pool.generation === generation && pool.sqlInstance)
  return onOneComputer(pools, ({ sqlInstance = '' }) => sqlInstance).filter(({ length }) => length > 1)
}
