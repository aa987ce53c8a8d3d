import { sourceTitle } from '#core/model/rule/sources.ts'
import { runbookOf } from '#core/views/runbook/index.ts'
import { cmdletText } from '#core/views/runbook/powershell.ts'
import { type Action, placeholdersOf } from '#core/views/runbook/step/runbook.ts'
import { stepKindName } from '#core/views/runbook/step/words.ts'
import { columns, type Table } from '../table.ts'
import { stagesIn, type TablesInput } from '../tables-input.ts'

/** A line for each thing that is done on the way to the stages. */
export const runbookTable = (input: TablesInput): Table => ({
  id: 'runbook',
  title: 'Runbook',
  columns: columns({
    ...{ From: 22, To: 22, Number: 9, Step: 50, Kind: 14, Done: 8, 'Takes something away': 12, Downtime: 40 },
    ...{ Before: 50, Do: 80, Check: 60, 'Way back': 60, 'Fill in first': 30, Source: 46 },
  }),
  rows: stagesIn(input).flatMap(({ stage }) => {
    const runbook = runbookOf(input.plan, stage.id)
    const done = new Set(stage.done)
    return (runbook?.steps ?? []).map((step, at) => [
      runbook?.from.name,
      stage.name,
      at + 1,
      step.title,
      stepKindName[step.kind],
      done.has(step.id),
      step.isDestructive === true,
      step.downtime,
      step.preconditions.join('\n'),
      linesOf(step.actions),
      linesOf(step.checks),
      linesOf(step.wayBack),
      placeholdersOf(step)
        .map(({ name }) => name)
        .join(', '),
      step.sources.map((key) => sourceTitle(key)).join(' · '),
    ])
  }),
})

const linesOf = (actions: readonly Action[]): string =>
  actions.map((action) => (action.type === 'cmdlet' ? cmdletText(action.cmdlet) : action.text)).join('\n')
