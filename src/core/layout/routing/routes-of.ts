import type { Box, Point, Side } from '../box.ts'
import { gridOf } from './grid.ts'
import { boxAt, cornersOf, edgeOf, type LineToRoute, type Route, type RouteEnd } from './route.ts'
import { findRoute, searchOn, useRoute } from './search.ts'
import { spread } from './spread.ts'

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
): readonly Route[] {
  const sought = lines.flatMap((line, at) => (known[at] ? [] : [{ line, at, length: lengthOf(line) }]))
  if (sought.length === 0) return known as readonly Route[]
  if (sought.length > most) return lines.map((line, at) => known[at] ?? fromRows(direct(line), line))
  const search = searchOn(gridOf(lines, obstacles))
  for (const route of known) if (route) useRoute(search, route)
  const found = [...known]
  // Short lines first: they have the least choice.
  for (const { line, at } of sought.sort((a, b) => a.length - b.length || a.at - b.at)) {
    const route = findRoute(search, line) ?? direct(line)
    found[at] = route
    useRoute(search, route)
  }
  const routes = spread({
    routes: found as readonly Route[],
    lines,
    obstacles,
    isFixed: (at) => known[at] !== undefined,
  })
  return routes.map((route, at) => known[at] ?? fromRows(route, lines[at] as LineToRoute))
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
  return isUpright(side) ? { x: middle.x, y: edgeOf(card, side) } : { x: edgeOf(card, side), y: middle.y }
}

const isUpright = (side: Side): boolean => side === 'top' || side === 'bottom'

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
