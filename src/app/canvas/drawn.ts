import { around, type Box, grown, isWithin, type Point } from '#core/layout/box.ts'
import { cacheLatest } from '#core/model/base/caches.ts'
import type { EntityId } from '#core/model/entity.ts'
import { labelBoxOf } from '#core/views/diagram/areas.ts'
import type { Diagram } from '#core/views/diagram/diagram.ts'
import { drawnIn } from '#core/views/diagram/walk.ts'
import { isIn } from '../focus/regions.ts'
import { idsIn } from './to-flow.ts'

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

/** Anything that tells of objects whether they are meant. */
export type Meant = Pick<ReadonlySet<EntityId>, 'has'>

/**
 * Whether one of the objects that are meant can be drawn at a point, or not farther from it. To ask the page what is at a
 * point takes long, and at most places of a diagram there is nothing.
 */
export const isAnyNear = (meant: Meant, diagram: Diagram, point: Point, within: number): boolean =>
  areasOf(diagram, meant).some((area) => isWithin(grown(area, within), point))

const areasOf = cacheLatest(
  ({ nodes, islands, sites }: Diagram, meant: Meant): readonly Box[] => [
    ...nodes.filter((node) => idsIn(node).some((id) => meant.has(id))),
    ...islands.filter(({ chatPool }) => meant.has(chatPool)).map((island) => around([island, labelBoxOf(island)])),
    ...sites.filter(({ site }) => meant.has(site)),
  ],
  1,
)

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
