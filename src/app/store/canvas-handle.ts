import type { Box, Point } from '#core/layout/box.ts'
import type { EntityId } from '#core/model/entity.ts'
import type { DiagramView } from './session-store.ts'

export type ZoomTarget = 'in' | 'out' | 'full' | 'selection'

/** What can be asked of the canvas. */
export interface CanvasHandle {
  /** Shows everything, as it is drawn after what changes just now. */
  fit(): void
  /**
   * Brings an object into view, or the ghost that is pointed at, or what is selected, as it is drawn after what changes
   * just now.
   */
  reveal(id?: EntityId): void
  /** Shows a part of the diagram that was seen before. */
  show(view: DiagramView): void
  /** By a step, to the true size, or to what is selected. */
  zoom(to: ZoomTarget): void
  /** From the screen to the diagram. */
  toDiagram(point: Point): Point
  /** Where on the screen an object is, as far as it is drawn. */
  boxOf(id: EntityId): Box | undefined
  /** The objects at a point of the screen, the innermost first; undefined beside the canvas. */
  objectsAt(point: Point): readonly EntityId[] | undefined
  /** Whether one of the objects that are meant can be at a point of the screen, which is told much sooner. */
  isAnyAt(meant: Pick<ReadonlySet<EntityId>, 'has'>, point: Point): boolean
}

let mounted: CanvasHandle | undefined
let isRevealAwaited = false
let awaitedView: DiagramView | undefined

/**
 * A canvas can be called from when it is mounted until it calls what this gives back. It shows everything at first, so
 * of what was asked while there was none, only what shall be seen is left to do.
 */
export function mountCanvas(canvas: CanvasHandle): () => void {
  mounted = canvas
  if (awaitedView) canvas.show(awaitedView)
  awaitedView = undefined
  if (isRevealAwaited) canvas.reveal()
  isRevealAwaited = false
  return () => {
    if (mounted === canvas) mounted = undefined
  }
}

export const fit = (): void => mounted?.fit()

export function reveal(id?: EntityId): void {
  if (mounted) mounted.reveal(id)
  else isRevealAwaited = true
}

export function showView(view: DiagramView): void {
  if (mounted) mounted.show(view)
  else awaitedView = view
}

export const zoom = (to: ZoomTarget): void => mounted?.zoom(to)

export const toDiagram = (point: Point): Point => mounted?.toDiagram(point) ?? point

export const boxOf = (id: EntityId): Box | undefined => mounted?.boxOf(id)

export const objectsAt = (point: Point): readonly EntityId[] | undefined => mounted?.objectsAt(point)

export const isAnyAt = (meant: Pick<ReadonlySet<EntityId>, 'has'>, point: Point): boolean =>
  mounted?.isAnyAt(meant, point) ?? false
