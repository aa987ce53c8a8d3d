import { keysCome } from '#core/model/base/shared-map.ts'
import { type EntityId, kinds } from '#core/model/entity.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Topology } from '#core/model/topology.ts'
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
  if (was && was.topology !== stage.topology) select(cameBack(was.topology, stage.topology))
}

/** Of thousands, the first. */
function cameBack(was: Topology, is: Topology): readonly EntityId[] {
  const there: EntityId[] = []
  for (const kind of kinds) {
    for (const id of keysCome<EntityId>(was[kind], is[kind])) {
      if (there.length === maxSelected) return there
      there.push(id)
    }
  }
  return there
}
