import { operationsUntil } from '#core/domain/migration/step-operations.ts'
import { addressesOf, takesOver } from '#core/domain/servers/addresses.ts'
import { addMissing } from '#core/edits/imports.ts'
import { setFields } from '#core/edits/servers.ts'
import type { ChatPool } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import type { Fix } from '#core/model/rule/rule.ts'
import { stageName } from './stage-fixes.ts'
import { momentAt } from './subject.ts'

/** The start of a stopped chat pool, where it may run again. */
export function startFixes(plan: Plan, finding: Finding, chatPool: ChatPool): readonly Fix[] {
  if (!mayRun(momentAt(plan, finding), chatPool)) return []
  const title = `Start ${chatPool.name} in ${stageName(plan, finding.stage)}`
  return [{ title, apply: (before) => started(before, finding.stage, chatPool) }]
}

/** It stands still all the same in the steps that import from it or into it. */
function started(plan: Plan, stage: StageId, { id }: ChatPool): Plan {
  const running = setFields(plan, stage, id, { state: undefined })
  const importing = running.stages
    .slice(running.stages.findIndex((one) => one.id === stage) + 1)
    .filter(({ operations }) =>
      operations.some((one) => one.kind === 'importChatData' && [one.source, one.target].includes(id)),
    )
  return importing.reduce(
    (edited, one) => addMissing(edited, one.id, [{ kind: 'stopServices', chatPool: id }]),
    running,
  )
}

/** A chat pool whose content has gone elsewhere, or whose address has another owner now, is not started again. */
export function mayRun(at: Moment, chatPool: ChatPool): boolean {
  const { id } = chatPool
  const carriers = [...operationsUntil(at, 'importChatData'), ...operationsUntil(at, 'upgradeGroupChat')]
  if (carriers.some(({ source }) => source === id)) return false
  return !at.graph.all('chatPool').some((other) => other.id !== id && takesOver(other, addressesOf(chatPool)))
}
