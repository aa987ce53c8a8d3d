import type { Plan, StageId } from '#core/model/plan.ts'
import { checkParts } from '../store/check.ts'
import { type Progress, withProgress } from '../store/dialog-store.ts'
import { isLarge } from '../store/large.ts'
import { inSlices, nextTask } from './in-slices.ts'

/**
 * Checks a plan in slices before it is shown, so that no number of a check is seen that is not complete, and the page
 * answers meanwhile. False where that is given up.
 */
export async function checkedAhead(plan: Plan, { tell }: Progress, shown?: StageId): Promise<boolean> {
  const count = plan.stages.length
  const isChecked = await inSlices(checkParts(plan), (at) => tell(`Checking ${at + 1} of ${count} stages…`))
  if (isChecked !== true) return false
  // Of the changes, the runbook and the proof nothing is needed to open a plan that is not large.
  const { drawnInParts } = await import('./drawn-ahead.ts')
  const isDrawn = await inSlices(drawnInParts(plan, shown), () => tell('Drawing…'))
  // What shows the plan has a task of its own.
  await nextTask()
  return isDrawn === true
}

/** The same for a plan that is opened: where it is small nothing is told, and nothing has to be done ahead. */
export async function checkedToOpen(plan: Plan): Promise<void> {
  if (!isLarge(plan)) return
  await withProgress(`Opening ${plan.name}`, (progress) =>
    checkedAhead(plan, { ...progress, tell: (text) => progress.tell(text) || true }),
  )
}
