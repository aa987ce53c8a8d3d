import type { Point } from '../box.ts'
import { blockedDown, blockedRight, type Grid, indexIn, nearDown, nearRight, straightBetween } from './grid.ts'
import { type CostHeap, createCostHeap } from './heap.ts'
import { boxAt, cornersOf, edgeOf, type LineToRoute, type Route, type RouteEnd } from './route.ts'

/**
 * In units of length: a bend, a crossing, a side that is not the best; and per unit: beside a card, on another line.
 */
const costs = { bend: 60, crossing: 30, lesserSide: 24, near: 0.6, shared: 0.15 } as const

/** Ways that lead towards the goal are tried first, though one that begins otherwise might be a little cheaper. */
const eager = 1.8

/** What a search keeps of a grid, over all its lines. */
interface Search {
  readonly grid: Grid
  readonly width: number
  /** How many lines take the way to the right, and down. */
  readonly usedRight: Uint8Array
  readonly usedDown: Uint8Array
  readonly cost: Float64Array
  readonly previous: Int32Array
  /** The number of the search that came there, or was done there: so nothing needs to be cleared. */
  readonly reached: Uint32Array
  readonly closed: Uint32Array
  readonly open: CostHeap
  run: number
  goal: Area
}

interface Area {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/**
 * Looks for ways along a grid by A*. A state is a crossing of the grid, and whether one comes or goes upright there.
 */
export function searchOn(grid: Grid): Search {
  const size = grid.xs.length * grid.ys.length
  return {
    grid,
    width: grid.xs.length,
    usedRight: new Uint8Array(size),
    usedDown: new Uint8Array(size),
    cost: new Float64Array(2 * size),
    previous: new Int32Array(2 * size),
    reached: new Uint32Array(2 * size),
    closed: new Uint32Array(2 * size),
    open: createCostHeap(),
    run: 0,
    goal: { left: 0, right: 0, top: 0, bottom: 0 },
  }
}

/** The cheapest way for a line, or undefined where there is none. */
export function findRoute(search: Search, line: LineToRoute): Route | undefined {
  const { open, closed, cost } = search
  search.run++
  open.clear()
  const targets = new Map(portsOf(search, line.to, line).map((port) => [port.state, port.cost]))
  search.goal = areaOf(search, [...targets.keys()])
  for (const port of portsOf(search, line.from, line)) reach(search, port.state, port.cost, -1)
  let [best, end] = [Number.POSITIVE_INFINITY, -1]
  for (let state = open.pop(); state >= 0; state = open.pop()) {
    if (closed[state] === search.run) continue
    closed[state] = search.run
    const known = cost[state] as number
    if (known >= best) break
    const rest = targets.get(state)
    if (rest !== undefined && known + rest < best) [best, end] = [known + rest, state]
    expand(search, state)
  }
  return end < 0 ? undefined : wayTo(search, end)
}

/** Lines that are sought later keep off this one where that is not much longer. */
export function useRoute({ grid: { xs, ys }, width, usedRight, usedDown }: Search, route: Route): void {
  for (let at = 1; at < route.length; at++) {
    const [from, to] = [route[at - 1] as Point, route[at] as Point]
    const [left, right] = [indexIn(xs, Math.min(from.x, to.x)), indexIn(xs, Math.max(from.x, to.x))]
    const [top, bottom] = [indexIn(ys, Math.min(from.y, to.y)), indexIn(ys, Math.max(from.y, to.y))]
    for (let column = left; column < right; column++) increase(usedRight, top * width + column)
    for (let row = top; row < bottom; row++) increase(usedDown, row * width + left)
  }
}

function increase(counts: Uint8Array, at: number): void {
  if ((counts[at] as number) < 255) counts[at] = (counts[at] as number) + 1
}

const xOf = ({ grid: { xs }, width }: Search, cell: number): number => xs[cell % width] as number
const yOf = ({ grid: { ys }, width }: Search, cell: number): number => ys[(cell / width) | 0] as number

function expand(search: Search, state: number): void {
  const { width, cost, closed } = search
  const cell = state >> 1
  const column = cell % width
  reach(search, state ^ 1, (cost[state] as number) + costs.bend, state)
  if (state & 1) {
    if (cell >= width) go(search, state, cell - width, cell - width)
    if ((cell + width) << 1 < closed.length) go(search, state, cell + width, cell)
  } else {
    if (column > 0) go(search, state, cell - 1, cell - 1)
    if (column + 1 < width) go(search, state, cell + 1, cell)
  }
}

/** One step on; what the way is like stands at its left or upper end. */
function go(search: Search, state: number, to: number, way: number): void {
  const { grid, usedDown, usedRight } = search
  const isUpright = (state & 1) === 1
  const bits = grid.ways[way] as number
  if (bits & (isUpright ? blockedDown : blockedRight)) return
  const from = state >> 1
  const length = isUpright
    ? Math.abs(yOf(search, to) - yOf(search, from))
    : Math.abs(xOf(search, to) - xOf(search, from))
  const near = bits & (isUpright ? nearDown : nearRight) ? costs.near : 0
  const shared = Math.min((isUpright ? usedDown : usedRight)[way] as number, 4) * costs.shared
  const crossed = Math.min((isUpright ? usedRight : usedDown)[to] as number, 8) * costs.crossing
  const by = (search.cost[state] as number) + length * (1 + near + shared) + crossed
  reach(search, (to << 1) | (state & 1), by, state)
}

function reach(search: Search, state: number, by: number, from: number): void {
  const { closed, reached, cost, run } = search
  if (closed[state] === run || (reached[state] === run && (cost[state] as number) <= by)) return
  reached[state] = run
  cost[state] = by
  search.previous[state] = from
  search.open.push(state, by + eager * leastTo(search.goal, state, xOf(search, state >> 1), yOf(search, state >> 1)))
}

/** What it costs at least to come to the goal: its distance, and a bend unless it lies ahead. */
function leastTo({ left, right, top, bottom }: Area, state: number, x: number, y: number): number {
  const across = x < left ? left - x : x > right ? x - right : 0
  const down = y < top ? top - y : y > bottom ? y - bottom : 0
  return across + down + ((state & 1 ? across : down) > 0 ? costs.bend : 0)
}

function wayTo(search: Search, end: number): Route {
  const points: Point[] = []
  for (let state = end; state >= 0; state = search.previous[state] as number) {
    points.push({ x: xOf(search, state >> 1), y: yOf(search, state >> 1) })
  }
  return cornersOf(points.reverse())
}

/** Where a line may leave its card: in the middle of a side, or where it faces the other end. */
function portsOf({ grid: { xs, ys }, width }: Search, end: RouteEnd, { from, to }: LineToRoute) {
  const [at, { card, sides }] = [boxAt(end), end]
  const straight = straightBetween(from, to)
  return sides.flatMap((side, rank) => {
    const isUpright = side === 'top' || side === 'bottom'
    const middle = isUpright ? at.x + at.width / 2 : at.y + at.height / 2
    return [...new Set([...(isUpright ? straight.x : straight.y), middle])].map((along, place) => {
      const column = indexIn(xs, isUpright ? along : edgeOf(card, side))
      const row = indexIn(ys, isUpright ? edgeOf(card, side) : along)
      return { state: ((row * width + column) << 1) | Number(isUpright), cost: rank * costs.lesserSide + place }
    })
  })
}

function areaOf(search: Search, states: readonly number[]): Area {
  const columns = states.map((state) => xOf(search, state >> 1))
  const rows = states.map((state) => yOf(search, state >> 1))
  return {
    left: Math.min(...columns),
    right: Math.max(...columns),
    top: Math.min(...rows),
    bottom: Math.max(...rows),
  }
}
