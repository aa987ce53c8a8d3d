import type { EntityId } from '#core/model/entity.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import { counted, nameOf, typeName } from '#core/model/words.ts'
import type { Diagram } from '#core/views/diagram/diagram.ts'
import { drawnIn } from '#core/views/diagram/walk.ts'
import { focusDrawn } from '../focus/moving.ts'
import { reveal } from '../store/canvas-handle.ts'
import { current, diagramFor } from '../store/derived.ts'
import { announce, select, useSession } from '../store/session-store.ts'
import type { PlanAtHand } from './needs.ts'

/** What one walks on. */
export interface Ground {
  readonly diagram: Diagram
  readonly graph: Graph
  /** What was selected last: where one stands. */
  readonly here: EntityId | undefined
}

export const groundOf = ({ plan, stage, selection }: PlanAtHand): Ground => ({
  diagram: diagramFor(plan, stage),
  graph: graphOf(stage.topology),
  here: selection.at(-1),
})

/** As it has become by what was done just now. */
export function groundNow(): Ground | undefined {
  const now = current()
  return now && groundOf({ ...now, selection: useSession.getState().selection })
}

/** Selects an object, alone or with those that are selected already, and stands there. */
export function goTo({ graph }: Ground, id: EntityId | undefined, isExtending = false): void {
  const entity = graph.find(id)
  if (!entity) return
  const { selection } = useSession.getState()
  const all = isExtending ? [...selection.filter((one) => one !== entity.id), entity.id] : [entity.id]
  select(all)
  reveal()
  focusDrawn(entity.id)
  const { length } = all
  announce(
    length > 1
      ? `${counted(length, 'object')} selected, ${nameOf(entity)} last.`
      : `${nameOf(entity)}, ${typeName(entity)}.`,
  )
}

/** The next object in the order in which one reads the diagram. False where there is none. */
export function goNext(offset: 1 | -1): boolean {
  const ground = groundNow()
  if (!ground) return false
  const all = drawnIn(ground.diagram)
  const next = all[all.findIndex(({ id }) => id === ground.here) + offset]
  if (next) goTo(ground, next.id)
  return next !== undefined
}
