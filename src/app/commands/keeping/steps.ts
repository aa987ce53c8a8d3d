import type { PlanStep } from '#core/file/stored-step.ts'
import type { PlanState, UndoStep } from '../../store/plan-store.ts'

/** By which step the open plan became another: what has happened to its history tells. */
export function stepBetween(before: PlanState, after: PlanState): PlanStep | undefined {
  if (!before.plan || !after.plan || before.plan === after.plan) return undefined
  const plans = { before: before.plan, after: after.plan }
  const [done, undone] = [after.past.at(-1), after.future.at(-1)]
  if (after.past === before.past) return { ...plans, way: 'look', label: '', stage: undefined }
  if (after.future.length > before.future.length) return { ...plans, way: 'undo', ...about(undone) }
  const isAgain = after.plan === before.future.at(-1)?.plan
  return { ...plans, way: isAgain ? 'redo' : 'do', ...about(done) }
}

const about = (step: UndoStep | undefined): Pick<PlanStep, 'label' | 'stage'> => ({
  label: step?.label ?? '',
  stage: step?.stage,
})
