import { around, type Box, grown, type Point } from '#core/layout/box.ts'
import { sizes } from '#core/layout/sizes.ts'
import { textWidth } from '#core/layout/text.ts'
import { cachedBy } from '#core/model/base/caches.ts'
import type { ChatPool, EntityId, Pool, Site } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { chatName } from '#core/model/words.ts'
import { badgeOf, type SeenMarks } from './badges.ts'
import type { DiagramNode, IslandArea, SiteArea } from './diagram.ts'
import type { View } from './view.ts'

/** The outlines of the islands, each around its chat pool. */
export function islandAreas(view: View, nodes: readonly DiagramNode[]): readonly IslandArea[] {
  return nodes.flatMap((node) => {
    const island = view.islands.get(node.id)
    if (!island) return []
    const { id: chatPool, generation } = island.chatPool
    const label = `Island ${island.letter} · ${chatName[generation]}`
    const box = grown(node, 28, 36)
    return [{ ...box, chatPool, label, labelAt: usualPlace(box), generation }]
  })
}

const labelFont = { size: 12, weight: 600 } as const
const labelHeight = 24

/** On the upper border, at its left. */
const usualPlace = ({ x, y }: Box): Point => ({ x: x + 16, y: y - labelHeight / 2 })

/** Where the label of an island stands. */
export const labelBoxOf = cachedBy(
  ({ labelAt, label }: Pick<IslandArea, 'labelAt' | 'label'>): Box => ({
    ...labelAt,
    width: textWidth(label, labelFont) + 20,
    height: labelHeight,
  }),
)

/** How much the name of a site grows at most while one zooms out. */
const headerGrowth = 3.2
const headerHeight = 44

/** Where the name of a site stands, within its frame and above what is in it, however large it is drawn. */
export const headerOf = cachedBy(
  ({ x, y, width, label }: SiteArea): Box => ({
    x: x + 12,
    y,
    width: Math.min(headerGrowth * textWidth(label, labelFont) + 28, width - 64),
    height: headerHeight,
  }),
)

/** The frames of the sites, each around its pools and chat pools. */
export function siteAreas(
  { graph, layout }: View,
  nodes: readonly DiagramNode[],
  islands: readonly IslandArea[],
  marks: SeenMarks['own'],
): readonly SiteArea[] {
  const boxes = new Map<EntityId, Box>(nodes.map((node) => [node.id, node]))
  for (const island of islands) boxes.set(island.chatPool, island)
  return graph.all('site').map((site) => {
    const inside = siteMembers(graph, site).flatMap(({ id }) => boxes.get(id) ?? [])
    const { x, y } = layout[site.id] ?? { x: 0, y: 0 }
    const box = inside.length === 0 ? { x, y, ...sizes.site } : grown(around(inside), 32, headerHeight)
    const badge = badgeOf(marks.get(site.id))
    return {
      ...box,
      site: site.id,
      name: site.name,
      label: labelOf(site),
      isEmpty: inside.length === 0,
      ...(badge && { badge }),
    }
  })
}

/** What stands in a site. A chat pool whose site nobody has said stands where its host stands. */
export function siteMembers(graph: Graph, site: Site): readonly (Pool | ChatPool)[] {
  const pools = graph.referrers('pool', site.id, 'site')
  const hosted = pools.flatMap((pool) => graph.referrers('chatPool', pool.id, 'hostedOn')).filter((one) => !one.site)
  return [...pools, ...graph.referrers('chatPool', site.id, 'site'), ...hosted]
}

const labelOf = ({ name, siteKind }: Site): string => (siteKind ? `${name} · ${siteKind} site` : name)
