import { type Box, isWithin, type Point } from '#core/layout/box.ts'
import type { EntityId } from '#core/model/entity.ts'
import type { Diagram } from '#core/views/diagram/diagram.ts'
import { drawnIn } from '#core/views/diagram/walk.ts'
import { isIn } from '../focus/regions.ts'

/** What is painted, and where that is on the screen. */
export interface Painted {
  readonly diagram: Diagram
  readonly toDiagram: (point: Point) => Point
  readonly toScreen: (point: Point) => Point
}

/** Where on the screen an object is, as far as it is drawn. */
export const boxOf = (id: EntityId, painted: Painted | undefined): Box | undefined =>
  elementBoxOf(id) ?? (painted && paintedBoxOf(id, painted))

const elementBoxOf = (id: EntityId): Box | undefined =>
  [`[data-entity="${CSS.escape(id)}"]`, `[data-members~="${CSS.escape(id)}"]`]
    .flatMap((part) => document.querySelector(`[data-canvas] ${part}`) ?? [])[0]
    ?.getBoundingClientRect()

function paintedBoxOf(id: EntityId, { diagram, toScreen }: Painted): Box | undefined {
  const box = drawnIn(diagram).find((one) => one.id === id)?.box
  if (!box) return undefined
  const [start, end] = [toScreen(box), toScreen({ x: box.x + box.width, y: box.y + box.height })]
  return { ...start, width: end.x - start.x, height: end.y - start.y }
}

/** The objects at a point of the screen, the innermost first; undefined beside the canvas. */
export function objectsAt(point: Point, painted: Painted | undefined): readonly EntityId[] | undefined {
  const elements = document.elementsFromPoint(point.x, point.y)
  if (!elements.some((element) => isIn('diagram', element))) return undefined
  const shapes = painted ? paintedAt(painted.diagram, painted.toDiagram(point)) : []
  return [...new Set([...shapes, ...elements.flatMap((element) => objectOf(element) ?? [])])]
}

/** What is painted last lies in front. */
const paintedAt = ({ nodes }: Diagram, point: Point): readonly EntityId[] =>
  nodes
    .filter((node) => isWithin(node, point))
    .map(({ id }) => id)
    .reverse()

function objectOf(element: Element): EntityId | undefined {
  const { entity, within } = element.closest<HTMLElement>('[data-entity], [data-within]')?.dataset ?? {}
  return (entity ?? within) as EntityId | undefined
}
