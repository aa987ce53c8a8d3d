import { mayRun } from '#core/domain/migration/may-run.ts'
import { operationsIn } from '#core/domain/migration/step-operations.ts'
import { addMissing } from '#core/edits/imports.ts'
import { setFields } from '#core/edits/servers.ts'
import { stagesAsBefore } from '#core/edits/while-running.ts'
import type { ChatPool } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import type { Fix } from '#core/model/rule/advice.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { keepsReach } from './kept-reach.ts'
import { stageName } from './stage-fixes.ts'
import { momentAt } from './subject.ts'

/** The start of a stopped chat pool, where it may run again and takes nobody from another one that they need. */
export function startFixes(plan: Plan, finding: Finding, chatPool: ChatPool): readonly Fix[] {
  if (!mayRun(momentAt(plan, finding), chatPool)) return []
  const apply = (before: Plan): Plan => started(before, finding.stage, chatPool)
  if (!keepsReach(plan, apply(plan), finding)) return []
  return [{ title: `Start ${chatPool.name} in ${stageName(plan, finding.stage)}`, apply }]
}

/** It stays stopped in the stages in which it may not run, and stands still in the steps that import from it or into it. */
function started(plan: Plan, stage: StageId, chatPool: ChatPool): Plan {
  const running = stagesAsBefore(plan, setFields(plan, stage, chatPool.id, { state: undefined }), stage, (one) => {
    const then = one.topology.chatPool.get(chatPool.id)
    return then !== undefined && !mayRun(momentAt(plan, { stage: one.id }), then)
  })
  const importing = running.stages
    .slice(running.stages.findIndex((one) => one.id === stage))
    .filter(({ id }) => isImporting(momentAt(plan, { stage: id }), chatPool))
  return importing.reduce(
    (edited, one) => addMissing(edited, one.id, [{ kind: 'stopServices', chatPool: chatPool.id }]),
    running,
  )
}

const isImporting = (at: Moment, { id }: ChatPool): boolean =>
  at.before !== undefined &&
  operationsIn(at, 'importChatData').some(({ source, target }) => source === id || target === id)
