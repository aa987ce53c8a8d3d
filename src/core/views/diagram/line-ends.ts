import { type Box, placed, type Side } from '#core/layout/box.ts'
import type { LineToRoute, RouteEnd } from '#core/layout/routing/route.ts'
import { sizes } from '#core/layout/sizes.ts'
import { cachedBy } from '#core/model/base/caches.ts'
import type { EntityId } from '#core/model/entity.ts'
import type { Diagram, DiagramLink, DiagramNode, LinkEnd, LinkStyle } from './diagram.ts'
import type { LineToDraw } from './ways.ts'

/** A line that has no way yet. */
export interface UnroutedLink extends Omit<DiagramLink, 'from' | 'to' | 'route' | 'jumps' | 'broken'> {
  readonly from: Omit<LinkEnd, 'side'>
  readonly to: Omit<LinkEnd, 'side'>
  readonly broken?: Omit<NonNullable<DiagramLink['broken']>, 'at'>
}

/** The lines to draw; one whose both ends are as they were when it was asked for last is the same object. */
export function linesOf(links: readonly UnroutedLink[], nodes: Diagram['nodes']): readonly LineToDraw[] {
  const nodeOf = nodesById(nodes)
  return links.map((link) => {
    const [from, to] = [nodeOf.get(link.from.node), nodeOf.get(link.to.node)]
    const known = knownLines.get(link)
    if (known && known.from === from && known.to === to) return known.line
    const line = { ...lineOf(link, nodeOf), ...(link.broken && { reason: link.broken.label }) }
    knownLines.set(link, { from, to, line })
    return line
  })
}

interface KnownLine {
  readonly from: DiagramNode | undefined
  readonly to: DiagramNode | undefined
  readonly line: LineToDraw
}

const knownLines = new WeakMap<UnroutedLink, KnownLine>()

export const nodesById = cachedBy((nodes: Diagram['nodes']) => new Map(nodes.map((node) => [node.id, node])))

/** The same box each time it is asked for. */
export const bare = cachedBy(({ x, y, width, height }: Box): Box => ({ x, y, width, height }))

function lineOf({ style, from, to }: UnroutedLink, nodes: ReadonlyMap<EntityId, DiagramNode>): LineToRoute {
  const [a, b] = [boxOf(from, nodes), boxOf(to, nodes)]
  return { from: endOf(style, a, b), to: endOf(style, b, a) }
}

type EndBox = Omit<RouteEnd, 'sides'>

function boxOf({ node, row }: Omit<LinkEnd, 'side'>, nodes: ReadonlyMap<EntityId, DiagramNode>): EndBox {
  const card = nodes.get(node)
  if (!card) return { card: { x: 0, y: 0, width: 0, height: 0 } }
  const own = card.rows.find(({ id, type }) => id === row && type !== 'more')
  return { card: bare(card), ...(own && { row: placed(card, own) }) }
}

/** A row has a left and a right side, and the one at an edge of its card, as a docked client is, has that edge too. */
function endOf(style: LinkStyle, own: EndBox, other: EndBox): RouteEnd {
  const sides = sidesTowards(style, own.card, other.card)
  return { ...own, sides: own.row ? sides.filter((side) => isFree(side, own.row as Box, own.card)) : sides }
}

function isFree(side: Side, row: Box, card: Box): boolean {
  if (side === 'top') return row.y - card.y <= sizes.dock.gap
  if (side === 'bottom') return card.y + card.height - (row.y + row.height) <= sizes.dock.gap
  return true
}

const opposite: Readonly<Record<Side, Side>> = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' }

/**
 * The sides of a box by how well they suit a line to another: a chat pool stands under its host.
 */
function sidesTowards(style: LinkStyle, a: Box, b: Box): readonly Side[] {
  const across = Math.max(b.x - (a.x + a.width), a.x - (b.x + b.width))
  const down = Math.max(b.y - (a.y + a.height), a.y - (b.y + b.height))
  const level: Side = a.x + a.width / 2 <= b.x + b.width / 2 ? 'right' : 'left'
  const upright: Side = a.y + a.height / 2 <= b.y + b.height / 2 ? 'bottom' : 'top'
  const prefersUpright = style === 'hosting' ? down > 0 : down > across
  const [first, second] = prefersUpright ? [upright, level] : [level, upright]
  return [first, second, opposite[second], opposite[first]]
}
