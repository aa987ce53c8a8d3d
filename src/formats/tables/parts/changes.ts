import { operationInWords } from '#core/domain/migration/operations.ts'
import { headcountInShort } from '#core/domain/people/headcount.ts'
import { changesIn, operationsBetween } from '#core/views/changes/changes.ts'
import { changeTypeTitle } from '#core/views/changes/stage-change.ts'
import { columns, type Table } from '../table.ts'
import { stagesIn, type TablesInput } from '../tables-input.ts'

/** A line for each change and each operation of the steps that lead to the stages. */
export const changesTable = (input: TablesInput): Table => ({
  id: 'changes',
  title: 'Changes',
  columns: columns({ From: 22, To: 22, Kind: 26, Change: 90, Objects: 10, Users: 24 }),
  rows: stagesIn(input).flatMap(({ stage, before }) => {
    if (!before) return []
    return [
      ...changesIn(input.plan, before, stage).map(({ type, text, count, users }) => [
        before.name,
        stage.name,
        changeTypeTitle[type],
        text,
        count,
        users && headcountInShort(users),
      ]),
      ...operationsBetween(input.plan, before.id, stage.id).map((operation) => [
        before.name,
        stage.name,
        'Operation',
        operationInWords(operation, before, stage),
        undefined,
        undefined,
      ]),
    ]
  }),
})
