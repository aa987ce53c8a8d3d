import type { Box, Point } from '#core/layout/box.ts'
import { boxIndexOf } from '#core/layout/box-index.ts'
import type { EntityId } from '#core/model/entity.ts'
import { headerOf, labelBoxOf } from './areas.ts'
import type { DiagramNode, IslandArea, SiteArea } from './diagram.ts'

/** The islands with their labels where these cover no shape, no name of a site and no other label. */
export function withFreeLabels(
  islands: readonly IslandArea[],
  nodes: readonly Box[],
  sites: readonly SiteArea[],
): readonly IslandArea[] {
  if (islands.length === 0) return islands
  const taken = boxIndexOf([...nodes, ...sites.map(headerOf)])
  return islands.map((island) => {
    const usual = labelBoxOf(island)
    const isFree = ({ x, y }: Point) => !taken.isTaken({ ...usual, x, y })
    const labelAt = isFree(island.labelAt) ? island.labelAt : (placesFor(island, usual).find(isFree) ?? island.labelAt)
    taken.add({ ...usual, ...labelAt })
    return labelAt === island.labelAt ? island : { ...island, labelAt }
  })
}

const step = 12
const most = 40

/** Along the upper and the lower border of an island, from the left, and further and further above and below these. */
function placesFor({ x, width, height }: Box, label: Box): readonly Point[] {
  const [inset, last] = [label.x - x, x + width - (label.x - x) - label.width]
  const lefts = Array.from({ length: Math.ceil(width / step) }, (_, at) => x + inset + at * step)
  return Array.from({ length: most }, (_, away) => {
    const tops = [label.y - away * step, label.y + height + away * step]
    const across = away === 0 ? lefts.filter((left) => left <= last) : lefts
    return tops.flatMap((top) => across.map((left) => ({ x: left, y: top })))
  }).flat()
}

/** The shapes, of which those know where the label of their island stands for which it is not where it usually is. */
export function withLabelPlaces(
  nodes: readonly DiagramNode[],
  before: readonly IslandArea[],
  islands: readonly IslandArea[],
): readonly DiagramNode[] {
  const moved = new Map<EntityId, Point>(
    islands.flatMap((island, at) => (before[at] === island ? [] : [[island.chatPool, island.labelAt] as const])),
  )
  if (moved.size === 0) return nodes
  return nodes.map((node) => {
    const at = moved.get(node.id)
    return at ? { ...node, islandLabel: { x: at.x - node.x, y: at.y - node.y } } : node
  })
}
