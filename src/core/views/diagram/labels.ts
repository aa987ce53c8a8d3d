import type { Box } from '#core/layout/box.ts'
import { type Point, placed } from '#core/layout/box.ts'
import { anchorOf, type CurveEnd, curveOf } from '#core/layout/curve.ts'
import { textWidth } from '#core/layout/text.ts'
import type { EntityId } from '#core/model/entity.ts'
import type { DiagramLink, DiagramNode, LinkEnd } from './diagram.ts'
import { crowded } from './links.ts'

/** The pill on a broken line. */
export const pill = { height: 24, padding: 12, font: { size: 12, weight: 400 } } as const

export function pillAt({ x, y }: Point, label: string): Box {
  const width = textWidth(label, pill.font) + 2 * pill.padding
  return { x: x - width / 2, y: y - pill.height / 2, width, height: pill.height }
}

/** Both ends of a line, in diagram units. */
export function endsOf(link: DiagramLink, nodes: ReadonlyMap<EntityId, DiagramNode>): readonly [CurveEnd, CurveEnd] {
  return [pointOf(link.from, nodes), pointOf(link.to, nodes)]
}

function pointOf({ node, row, side }: LinkEnd, nodes: ReadonlyMap<EntityId, DiagramNode>): CurveEnd {
  const shape = nodes.get(node)
  const box =
    shape &&
    placed(
      shape,
      shape.rows.find(({ id, type }) => id === row && type !== 'more'),
    )
  return { ...(box ? anchorOf(box, side) : { x: 0, y: 0 }), side }
}

const tries = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8, 0.14, 0.86, 0.1, 0.9]

/** The first of the places that cover nothing, else the one that covers least. */
function freest(places: readonly number[], covered: (at: number) => number): number {
  let best = { at: 0.5, area: Number.POSITIVE_INFINITY }
  for (const at of places) {
    const area = covered(at)
    if (area < best.area) best = { at, area }
    if (area === 0) break
  }
  return best.at
}

/** The area that two boxes share. */
function shared(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(width, 0) * Math.max(height, 0)
}

/** Moves the reason of each broken line along it to where it covers no shape and no other reason, or the least of them. */
export function withRoomForReasons(
  links: readonly DiagramLink[],
  nodes: readonly DiagramNode[],
): readonly DiagramLink[] {
  if (nodes.length > crowded) return links
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const taken: Box[] = [...nodes]
  return links.map((link) => {
    if (!link.broken) return link
    const { label } = link.broken
    const [from, to] = endsOf(link, byId)
    const boxAt = (at: number) => pillAt(curveOf(from, to, at).label, label)
    const at = freest(tries, (one) => taken.reduce((sum, box) => sum + shared(box, boxAt(one)), 0))
    taken.push(boxAt(at))
    return { ...link, broken: { ...link.broken, at } }
  })
}
