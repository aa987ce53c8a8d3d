import { type Box, isWithin, type Point } from '#core/layout/box.ts'
import { stretchBoxes } from '#core/layout/routing/path.ts'
import type { Diagram, DiagramLink, DiagramNode } from '#core/views/diagram/diagram.ts'

/** The painted shape at a point of the diagram: of several the one that is painted last. */
export const shapeAt = ({ nodes }: Pick<Diagram, 'nodes'>, point: Point): DiagramNode | undefined =>
  nodes.findLast((node) => isWithin(node, point))

/** The painted line at a point, or within a distance of it: one with its reason there before all. */
export function linkAt({ links }: Pick<Diagram, 'links'>, point: Point, within: number): DiagramLink | undefined {
  return (
    links.findLast(
      ({ broken }) => broken && isNear({ ...broken.at, width: 0, height: 0 }, point, Math.max(within, 24)),
    ) ?? links.findLast(({ route }) => stretchBoxes(route).some((stretch) => isNear(stretch, point, within)))
  )
}

const isNear = ({ x, y, width, height }: Box, point: Point, by: number): boolean =>
  point.x >= x - by && point.x <= x + width + by && point.y >= y - by && point.y <= y + height + by
