import type { ShapeId } from '#core/edits/shapes.ts'
import type { Point } from '#core/layout/box.ts'
import type { Guide } from '#core/layout/snap.ts'
import { isSame } from '#core/model/diff.ts'
import type { EntityId } from '#core/model/entity.ts'
import type { StageId } from '#core/model/plan.ts'
import { createSessionStore } from './create-session-store.ts'
import type { Drops } from './drops.ts'

/** What is dragged by the pointer: a new shape, an entity of the stage or all of a stack, or the end of a line. */
export type Dragged =
  | { readonly type: 'shape'; readonly shape: ShapeId }
  | { readonly type: 'entity'; readonly id: EntityId; readonly isRow?: true; readonly members?: readonly EntityId[] }
  | { readonly type: 'line'; readonly from: EntityId }

interface GestureState {
  readonly dragged: Dragged | undefined
  /** Where on the screen what is dragged is. */
  readonly pointer: Point
  /** Where what is dragged may be dropped, and what that would mean. */
  readonly drops: Drops
  /** The drop target under the pointer. */
  readonly over: EntityId | undefined
  /** With what a moved shape is level. */
  readonly guides: readonly Guide[]
  /** The shape that the next click on the canvas places. */
  readonly placing: ShapeId | undefined
  /** Where an expected interaction that is being drawn starts. */
  readonly interactionFrom: EntityId | undefined
  /** A stage that is dragged along the strip, and the gap between stages that it is over. */
  readonly movingStage: { readonly stage: StageId; readonly gap: number } | undefined
  /** The place in the diagram that a menu was opened at. */
  readonly menuPoint: Point | undefined
}

const atRest: GestureState = {
  dragged: undefined,
  pointer: { x: 0, y: 0 },
  drops: new Map(),
  over: undefined,
  guides: [],
  placing: undefined,
  interactionFrom: undefined,
  movingStage: undefined,
  menuPoint: undefined,
}

/** What the pointer is doing: it ends when the pointer lets go. */
export const useGesture = createSessionStore<GestureState>(atRest)

const set = useGesture.setState

/** The pointer has let go, or the person has thought better of it. */
export const endGesture = (): void => set(atRest)

/** Takes something up, which ends the placing of a shape. */
export const setDragged = (dragged: Dragged, drops: Drops = atRest.drops): void =>
  set({ dragged, drops, over: undefined, placing: undefined, interactionFrom: undefined })

/** The pointer has come to a place on the screen, with this target under it; a line says only then what that means. */
export const dragTo = (pointer: Point, over: EntityId | undefined, drops = useGesture.getState().drops): void =>
  set({ pointer, over, drops })
export const setDrops = (drops: Drops): void => set({ drops })
export function setGuides(guides: readonly Guide[]): void {
  if (!isSame(guides, useGesture.getState().guides)) set({ guides })
}

/** The next click places a shape; of an expected interaction that has a start already, its end. */
export const startPlacing = (placing: ShapeId, interactionFrom?: EntityId): void => set({ placing, interactionFrom })

export const dragStageTo = (stage: StageId, gap: number): void => set({ movingStage: { stage, gap } })
export const setMenuPoint = (menuPoint: Point | undefined): void => set({ menuPoint })
