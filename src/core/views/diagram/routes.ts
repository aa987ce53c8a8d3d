import { around, type Box, grown, type Point, placed, type Side } from '#core/layout/box.ts'
import { jumpsOf } from '#core/layout/routing/jumps.ts'
import { runsThrough, stretchBoxes } from '#core/layout/routing/path.ts'
import type { LineToRoute, Route, RouteEnd } from '#core/layout/routing/route.ts'
import { sizes } from '#core/layout/sizes.ts'
import { cachedBy } from '#core/model/base/caches.ts'
import { isSame } from '#core/model/diff.ts'
import type { EntityId } from '#core/model/entity.ts'
import { headerOf, labelBoxOf } from './areas.ts'
import type { Diagram, DiagramLink, DiagramNode, LinkEnd, LinkStyle } from './diagram.ts'
import { pillAt } from './labels.ts'
import { type LineToDraw, type Ways, waysOf } from './ways.ts'

/** A line that has no way yet. */
export interface UnroutedLink extends Omit<DiagramLink, 'from' | 'to' | 'route' | 'jumps' | 'broken'> {
  readonly from: Omit<LinkEnd, 'side'>
  readonly to: Omit<LinkEnd, 'side'>
  readonly broken?: Omit<NonNullable<DiagramLink['broken']>, 'at'>
}

type Shapes = Omit<Diagram, 'links'>

/** The lines of a diagram on their ways, with what these were sought among. */
export interface RoutedLinks {
  readonly links: readonly DiagramLink[]
  readonly unrouted: readonly UnroutedLink[]
  readonly lines: readonly LineToDraw[]
  readonly obstacles: readonly Box[]
}

/**
 * The lines of a diagram, each on its way around all that is not its own, broken ones with room for their reason. Those
 * of a diagram before that nothing has changed about are the same objects.
 */
export function routedLinks(unrouted: readonly UnroutedLink[], shapes: Shapes, before?: RoutedLinks): RoutedLinks {
  const known = before?.unrouted === unrouted ? before : undefined
  const lines = linesOf(unrouted, shapes.nodes)
  const obstacles = obstaclesIn(shapes)
  const links = linked(
    unrouted,
    { shapes, lines, obstacles },
    latestWays(lines, obstacles),
    known && since(known, lines, obstacles),
  )
  return { links, unrouted, lines, obstacles }
}

/** The lines to draw; one whose both ends are as they were when it was asked for last is the same object. */
function linesOf(links: readonly UnroutedLink[], nodes: Diagram['nodes']): readonly LineToDraw[] {
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

function since({ links, lines, obstacles }: RoutedLinks, now: readonly LineToDraw[], others: readonly Box[]): Before {
  const [had, has] = [new Set(obstacles), new Set(others)]
  return {
    links,
    isSame: (at) => lines[at] === now[at],
    beside: [...obstacles.filter((box) => !has.has(box)), ...others.filter((box) => !had.has(box))],
  }
}

/** The lines of a diagram with some more, which go around what is there; the others stay. */
export function withMoreLinks({ links, ...shapes }: Diagram, more: readonly UnroutedLink[]): readonly DiagramLink[] {
  const known = [...links.map(({ route }) => route), ...more.map(() => undefined)]
  return withWays([...links, ...more], shapes, known, { links, beside: [] })
}

/**
 * The lines of a diagram some of whose shapes stand elsewhere: those that end there or are in the way go another way,
 * the others stay.
 */
export function reroutedLinks(before: Diagram, shapes: Shapes, moved: ReadonlySet<EntityId>): readonly DiagramLink[] {
  const { links } = before
  const boxes = shapes.nodes.filter(({ id }) => moved.has(id))
  const known = links.map(({ from, to, route }) =>
    moved.has(from.node) || moved.has(to.node) || boxes.some((box) => isUnder(box, route)) ? undefined : route,
  )
  const gone = before.nodes.filter(({ id }) => moved.has(id))
  return withWays(links, shapes, known, { links, beside: [...boxes, ...gone] })
}

/**
 * The same in haste: the lines of what is moved go around their own ends only, and all others stay. Where there are many
 * lines it costs a small part of it. Gives those alone, by their places in the list.
 */
export function hastyLinks(
  { nodes, links }: Diagram,
  moved: ReadonlyMap<EntityId, Point>,
): ReadonlyMap<number, DiagramLink> {
  const [linksOf, nodeOf] = [linksByNode(links), nodesById(nodes)]
  const places = [...new Set([...moved.keys()].flatMap((id) => linksOf.get(id) ?? []))]
  const own = places.map((at) => links[at] as DiagramLink)
  const ends = new Set(own.flatMap(({ from, to }) => [from.node, to.node]))
  const shapes = [...ends].flatMap((id) => {
    const node = nodeOf.get(id)
    return node ? [{ ...node, ...moved.get(id) }] : []
  })
  const ways = withWays(own, { nodes: shapes, islands: [], sites: [] }, [...own.map(() => undefined)])
  return new Map(places.map((place, at) => [place, ways[at] as DiagramLink]))
}

const nodesById = cachedBy((nodes: Diagram['nodes']) => new Map(nodes.map((node) => [node.id, node])))

/** The places of the lines that begin or end at each node. */
const linksByNode = cachedBy((links: Diagram['links']) => {
  const places = new Map<EntityId, number[]>()
  for (const [at, { from, to }] of links.entries()) {
    for (const id of new Set([from.node, to.node])) {
      const known = places.get(id)
      if (known) known.push(at)
      else places.set(id, [at])
    }
  }
  return places
})

/** Lines as they were, the first of all, and what has come or gone beside them. */
interface Before {
  readonly links: readonly DiagramLink[]
  readonly beside: readonly Box[]
  /** Whether the ends of a line are those that it had; left out where this follows from its way. */
  readonly isSame?: (at: number) => boolean
}

/** What lines are drawn among. */
interface Among {
  readonly shapes: Shapes
  readonly lines: readonly LineToDraw[]
  readonly obstacles: readonly Box[]
}

function withWays(
  links: readonly UnroutedLink[],
  shapes: Shapes,
  known: readonly (Route | undefined)[],
  before?: Before,
): readonly DiagramLink[] {
  const lines = linesOf(links, shapes.nodes)
  const obstacles = obstaclesIn(shapes)
  return linked(links, { shapes, lines, obstacles }, waysOf(lines, obstacles, known), before)
}

const obstaclesIn = ({ nodes, islands, sites }: Shapes): readonly Box[] => [
  ...nodes.map(bare),
  ...islands.map(labelBoxOf),
  ...sites.map(headerOf),
]

/** The lines with their ways, their jumps and the places of their reasons. */
function linked(
  links: readonly UnroutedLink[],
  { shapes, lines, obstacles }: Among,
  { routes, places }: Ways,
  before?: Before,
): readonly DiagramLink[] {
  const nodes = nodesById(shapes.nodes)
  const pills = [...places].map(([at, place]) => pillAt(place, lines[at]?.reason ?? ''))
  const added = [...places].flatMap(([at], pill) => (before && at >= before.links.length ? [pills[pill] as Box] : []))
  const kept = before ? untouched({ ...before, beside: [...before.beside, ...added] }, routes, places) : []
  const jumps = jumpsOf(
    routes,
    [...obstacles, ...pills],
    kept.map((link) => link?.jumps),
  )
  return links.map(
    (link, at) =>
      kept[at] ?? routedLink(link, { route: routes[at] as Route, jumps: jumps[at] ?? [] }, places.get(at), nodes),
  )
}

/** The lines that go the same way, with nothing that has changed near them: they are the same, and so are their jumps. */
function untouched(
  { links, beside, isSame: hasSameEnds }: Before,
  routes: readonly Route[],
  places: ReadonlyMap<number, Point>,
): readonly (DiagramLink | undefined)[] {
  const stays = links.map(
    ({ route, broken }, at) =>
      routes[at] === route && isAt(broken?.at, places.get(at)) && (hasSameEnds === undefined || hasSameEnds(at)),
  )
  const changed = links.flatMap(({ route, broken }, at) => {
    if (stays[at]) return []
    const label = broken?.label ?? ''
    const pills = [broken?.at, places.get(at)].flatMap((place) => (place ? [pillAt(place, label)] : []))
    return [...stretchBoxes(route), ...stretchBoxes(routes[at] as Route), ...pills]
  })
  const more = routes.slice(links.length).flatMap(stretchBoxes)
  const zones = [...changed, ...more, ...beside].map((box) => grown(box, clearOfJumps))
  return links.map((link, at) => (stays[at] && !zones.some((zone) => isUnder(zone, link.route)) ? link : undefined))
}

/** Most routes are far from a box as wholes, which is quickly told. */
const isUnder = (box: Box, route: Route): boolean => {
  const all = boundsOf(route)
  return (
    all.x < box.x + box.width &&
    all.x + all.width > box.x &&
    all.y < box.y + box.height &&
    all.y + all.height > box.y &&
    runsThrough(route, box)
  )
}

const boundsOf = cachedBy((route: Route): Box => around(stretchBoxes(route)))

/** Farther than a jump reaches. */
const clearOfJumps = 12

const isAt = (a: Point | undefined, b: Point | undefined): boolean => a?.x === b?.x && a?.y === b?.y

/**
 * An edit changes names, rooms and findings more often than boxes: where lines and boxes are the same, so are the ways.
 * A way that is as it was in the drawing before is the same object.
 */
function latestWays(lines: readonly LineToDraw[], obstacles: readonly Box[]): Ways {
  const known = latest.find((one) => areSame(one.lines, lines) && areSame(one.obstacles, obstacles))
  const first = known ?? { lines, obstacles, ways: sameWays(waysOf(lines, obstacles), latest[0]?.ways) }
  latest = [first, ...latest.filter((one) => one !== known)].slice(0, 12)
  return first.ways
}

const areSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, at) => isSame(one, b[at]))

const sameWays = (ways: Ways, before: Ways | undefined): Ways => ({
  ...ways,
  routes: ways.routes.map((route, at) => {
    const was = before?.routes[at]
    return was && isSame(was, route) ? was : route
  }),
})

let latest: readonly {
  readonly lines: readonly LineToDraw[]
  readonly obstacles: readonly Box[]
  readonly ways: Ways
}[] = []

/** The same box each time it is asked for. */
const bare = cachedBy(({ x, y, width, height }: Box): Box => ({ x, y, width, height }))

function routedLink(
  { broken, ...link }: UnroutedLink,
  way: Pick<DiagramLink, 'route' | 'jumps'>,
  place: Point | undefined,
  nodes: ReadonlyMap<EntityId, DiagramNode>,
): DiagramLink {
  const { route } = way
  const [start, end] = [route[0] as Point, route.at(-1) as Point]
  return {
    ...link,
    ...way,
    from: { ...link.from, side: sideAt(route[1] ?? end, start, nodes.get(link.from.node)) },
    to: { ...link.to, side: sideAt(route.at(-2) ?? start, end, nodes.get(link.to.node)) },
    ...(broken && { broken: { ...broken, at: place ?? start } }),
  }
}

/** The side of a card on which a line leaves it, told by where it goes first. */
function sideAt(next: Point, end: Point, card: DiagramNode | undefined): Side {
  if (next.x !== end.x) return next.x > end.x ? 'right' : 'left'
  return next.y > (card ? card.y + card.height / 2 : end.y) ? 'bottom' : 'top'
}

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
