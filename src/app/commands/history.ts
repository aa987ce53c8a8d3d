import { changedId, diff } from '#core/model/diff.ts'
import type { Plan } from '#core/model/plan.ts'
import { counted } from '#core/model/words.ts'
import { redo, type UndoStep, undo, usePlanStore } from '../store/plan-store.ts'
import { announce, select, showStage } from '../store/session-store.ts'

export const undoSteps = (count: number): void => go(undo, 'Undone', count)
export const redoSteps = (count: number): void => go(redo, 'Redone', count)

type Way = 'Undone' | 'Redone'

function go(one: () => UndoStep | undefined, way: Way, count: number): void {
  const before = usePlanStore.getState().plan
  const steps = Array.from({ length: count }, one).filter((step) => step !== undefined)
  const [after, step] = [usePlanStore.getState().plan, steps.at(-1)]
  if (!before || !after || !step) return
  showWhere(step, before, after)
  announce(`${way}: ${steps.length === 1 ? step.label : counted(steps.length, 'step')}.`)
}

const maxSelected = 20

/** Shows where a step that was undone or redone happened: its stage, and what came back. */
function showWhere(step: UndoStep, before: Plan, after: Plan): void {
  const stage = after.stages.find(({ id }) => id === step.stage) ?? after.stages[0]
  const was = before.stages.find(({ id }) => id === stage?.id)
  if (!stage) return
  showStage(stage.id)
  const changes = was ? diff(was.topology, stage.topology) : []
  const there = changes.filter(({ type }) => type !== 'removed').slice(0, maxSelected)
  if (changes.length > 0) select(there.map(changedId))
}
