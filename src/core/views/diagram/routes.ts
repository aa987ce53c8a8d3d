import { around, type Box, grown, type Point, type Side } from '#core/layout/box.ts'
import { jumpsOf } from '#core/layout/routing/jumps.ts'
import { bendCut, runsThrough, stretchBoxes } from '#core/layout/routing/path.ts'
import type { Route } from '#core/layout/routing/route.ts'
import { cachedBy } from '#core/model/base/caches.ts'
import type { EntityId } from '#core/model/entity.ts'
import { headerOf, labelBoxOf } from './areas.ts'
import type { Diagram, DiagramLink, DiagramNode } from './diagram.ts'
import { pillAt } from './labels.ts'
import { latestWays } from './latest-ways.ts'
import { bare, linesOf, nodesById, type UnroutedLink } from './line-ends.ts'
import { type LineToDraw, type Ways, waysOf } from './ways.ts'

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
  ...islands.map(labelBoxOf).map(withinBend),
  ...sites.map(headerOf).map(withinBend),
]

/** What is written, and so much around it that the rounded corner of a line beside it cuts off nothing. */
const withinBend = cachedBy((written: Box): Box => grown(written, bendCut))

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
