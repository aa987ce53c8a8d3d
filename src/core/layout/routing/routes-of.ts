import { cachedBy } from '#core/model/base/caches.ts'
import type { Box, Point } from '../box.ts'
import { careFor, isMemorable } from './costs.ts'
import { crossingsOf } from './crossings.ts'
import { gridOf } from './grid.ts'
import { type Ground, groundOf } from './ground.ts'
import { type KeptWay, type KeptWays, keptFor, latestOf, type Memory, noMemory, remember } from './kept-ways.ts'
import { knownLines } from './known-lines.ts'
import { isUprightFrom, type Ports, portsOf } from './ports.ts'
import { boxAt, cornersOf, edgeOf, type LineToRoute, type Route, type RouteEnd } from './route.ts'
import { findRoute, keepRoute, leaveRoute, type Search, searchOn, useRoute } from './search.ts'
import { spread, spreadRoutes } from './spread.ts'

/**
 * The ways of lines around obstacles: along level and upright stretches, with few bends and crossings, beside each
 * other where they go the same way. The cards of their ends are among the obstacles. Ways that are `known` stay as they
 * are, and the others keep off them. A line that is walled in goes straight through; so do all where they are very
 * many.
 */
export function routesOf(
  lines: readonly LineToRoute[],
  obstacles: readonly Box[],
  known: readonly (Route | undefined)[] = [],
  memory: Memory = latest,
): readonly Route[] {
  if (lines.length > most) return lines.map((line, at) => known[at] ?? straightThrough(line))
  const sought = lines.flatMap((line, at) => (known[at] ? [] : [{ line, at, ...endsOf(line) }]))
  if (sought.length === 0) return known as readonly Route[]
  const care = careFor(lines.length)
  const isKept = known.length === 0 && isMemorable(care)
  const before = isKept ? latestOf(memory, lines.length) : undefined
  const ground = groundOf(
    sought.map(({ ports }) => ports),
    obstacles,
    isKept ? before?.ground : memory.ground,
  )
  // While something is dragged, step by step the same lines are sought.
  if (!isKept) memory.ground = ground
  // Short lines first: they have the least choice.
  sought.sort((a, b) => a.length - b.length || a.at - b.at)
  const search = searchOn(gridOf(ground, knownLines(known), care))
  const found = [...known]
  const isFixed = (at: number) => known[at] !== undefined
  const seek = () => {
    if (isKept) {
      const ways = seekChanged(search, sought, ground, before)
      const apart = spread({ routes: ways.map(({ route }) => route), lines, obstacles, isFixed }, before?.spread)
      remember(memory, { ways, ground, spread: apart })
      return spreadRoutes(apart)
    }
    for (const { line, at, ports } of sought) {
      const before = found[at]
      if (before) leaveRoute(search, before)
      const route = findRoute(search, ports) ?? direct(line)
      found[at] = route
      useRoute(search, route)
    }
    return spreadRoutes(spread({ routes: found as readonly Route[], lines, obstacles, isFixed }))
  }
  const routes = leastCrossed(seek, () => search.steps < care.patience)
  return routes.map((route, at) => known[at] ?? fromRows(route, lines[at] as LineToRoute))
}

/** What is asked of a line in each drawing. */
const endsOf = cachedBy((line: LineToRoute) => ({ ports: portsOf(line), length: lengthOf(line) }))

const straightThrough = cachedBy((line: LineToRoute): Route => fromRows(direct(line), line))

/** Of many lines, which are sought once, most are where they were after an edit. */
const latest = noMemory()

interface Sought {
  readonly line: LineToRoute
  readonly at: number
  readonly ports: Ports
  readonly length: number
}

/** The ways of all lines, of which those are not sought that would be found again. */
function seekChanged(
  search: Search,
  sought: readonly Sought[],
  ground: Ground,
  before: KeptWays | undefined,
): readonly KeptWay[] {
  const kept = before && keptFor(before, sought, ground)
  const ways: KeptWay[] = []
  for (const one of sought) {
    const known = kept?.of(one)
    if (known) keepRoute(search, known.route)
    const way = known ?? wayOf(search, one)
    if (!known) kept?.replace(one, way)
    ways[one.at] = way
  }
  return ways
}

function wayOf(search: Search, { line, ports, length }: Sought): KeptWay {
  const found = findRoute(search, ports)
  const route = found ?? direct(line)
  useRoute(search, route)
  return { ports, length, route, isDirect: found === undefined, seen: { ...search.seen } }
}

/** What crosses least of all that is found when it is sought again as long as that makes it cross less. */
function leastCrossed(seek: () => readonly Route[], hasPatience: () => boolean): readonly Route[] {
  let best = seek()
  let least = hasPatience() ? crossingsOf(best) : 0
  while (least > 0 && hasPatience()) {
    const routes = seek()
    const crossings = crossingsOf(routes)
    if (crossings >= least) break
    best = routes
    least = crossings
  }
  return best
}

/** More lines than this nobody can tell apart, and finding ways for them would take too long. */
const most = 800

function lengthOf({ from, to }: LineToRoute): number {
  const [a, b] = [middleOf(boxAt(from)), middleOf(boxAt(to))]
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y)
}

const middleOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 })

/** From the best side of the one to the level of the other. */
function direct({ from, to }: LineToRoute): Route {
  const [start, end] = [portOf(from), portOf(to)]
  return cornersOf([start, { x: end.x, y: start.y }, end])
}

function portOf(end: RouteEnd): Point {
  const {
    card,
    sides: [side = 'right'],
  } = end
  const middle = middleOf(boxAt(end))
  return isUprightFrom(side) ? { x: middle.x, y: edgeOf(card, side) } : { x: edgeOf(card, side), y: middle.y }
}

/** A line of a row begins at the row, within its card: beside it, or above or below the row that lies there. */
function fromRows(route: Route, { from, to }: LineToRoute): Route {
  const [start, end] = [rowEnd(route[0], from), rowEnd(route.at(-1), to)]
  return cornersOf([...(start ? [start] : []), ...route, ...(end ? [end] : [])])
}

function rowEnd(point: Point | undefined, { card, row }: RouteEnd): Point | undefined {
  if (!point || !row) return undefined
  if (point.x <= card.x) return { x: row.x, y: point.y }
  if (point.x >= card.x + card.width) return { x: row.x + row.width, y: point.y }
  return { x: point.x, y: point.y <= card.y ? row.y : row.y + row.height }
}
