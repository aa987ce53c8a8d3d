import type { InParts } from '#core/model/base/in-parts.ts'
import { type Plan, type StageId, stageOf } from '#core/model/plan.ts'
import { changesIn } from '#core/views/changes/changes.ts'
import { runbookOf } from '#core/views/runbook/index.ts'
import { checkParts } from '../store/check.ts'
import { diagramFor, findingsIn, reportOf } from '../store/derived.ts'
import { type Progress, startProgress } from '../store/dialog-store.ts'
import { proofFor } from '../store/end-state.ts'
import { isLarge } from '../store/large.ts'
import { inSlices } from './in-slices.ts'

/**
 * Checks a plan in slices before it is shown, so that no number of a check is seen that is not complete, and the page
 * answers meanwhile. False where that is given up.
 */
export async function checkedAhead(plan: Plan, { tell }: Progress, shown?: StageId): Promise<boolean> {
  const count = plan.stages.length
  const isChecked = await inSlices(checkParts(plan), (at) => tell(`Checking ${at + 1} of ${count} stages…`))
  return isChecked === true && (await inSlices(drawnInParts(plan, shown), () => tell('Drawing…'))) === true
}

/** What is seen of a plan beside its problems: each step is one that nothing can come between. */
function* drawnInParts(plan: Plan, shown: StageId | undefined): InParts<true> {
  reportOf(plan)
  yield
  for (const [at, after] of plan.stages.entries()) {
    const before = plan.stages[at - 1]
    if (before) changesIn(plan, before, after)
    yield
  }
  proofFor(plan)
  yield
  const stage = stageOf(plan, shown ?? '') ?? plan.stages[0]
  if (!stage) return true
  runbookOf(plan, stage.id)
  yield
  findingsIn(plan, stage.id)
  yield
  diagramFor(plan, stage)
  return true
}

/** The same for a plan that is opened: where it is small nothing is told, and nothing has to be done ahead. */
export async function checkedToOpen(plan: Plan): Promise<void> {
  if (!isLarge(plan)) return
  const progress = startProgress(`Opening ${plan.name}`)
  const told: Progress = { ...progress, tell: (text) => progress.tell(text) || true }
  await checkedAhead(plan, told)
  progress.end()
}
