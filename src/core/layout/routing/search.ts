import type { Point } from '../box.ts'
import { type Area, areaOf } from './area.ts'
import { costs, crossing, eager, sharing } from './costs.ts'
import { downOf, type Grid, leftOf, nodeAt, passAlong, rightOf, upOf, xOf, yOf } from './grid.ts'
import { type CostHeap, createCostHeap } from './heap.ts'
import type { Port, Ports } from './ports.ts'
import { cornersOf, type Route } from './route.ts'

/** What a search keeps of a grid, over all its lines. */
export interface Search {
  readonly grid: Grid
  readonly open: CostHeap
  goal: Area
  /** The part of the plane that the last way was sought in: whatever is elsewhere, that way is the same. */
  seen: Mutable<Area>
  /** How many states were looked at so far. */
  steps: number
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

/**
 * Looks for ways along a grid by A*. A state is a node of the grid, and whether one comes or goes upright there.
 */
export function searchOn(grid: Grid): Search {
  return { grid, open: createCostHeap(), steps: 0, goal: areaOf([]), seen: areaOf([]) }
}

/** The cheapest way between the ports of a line, or undefined where there is none. */
export function findRoute(search: Search, { from, to }: Ports): Route | undefined {
  const { open, grid } = search
  const { nodes } = grid
  const run = ++nodes.runs
  open.clear()
  const targets = new Map(to.map((port) => [stateAt(grid, port), costOf(port)]))
  search.goal = areaOf(to)
  search.seen = areaOf([...from, ...to])
  for (const port of from) {
    const state = stateAt(grid, port)
    if (state >= 0) reach(search, state, costOf(port), -1)
  }
  let [best, end] = [Number.POSITIVE_INFINITY, -1]
  for (let state = open.pop(); state >= 0; state = open.pop()) {
    if (nodes.closed[state] === run) continue
    nodes.closed[state] = run
    search.steps++
    const known = nodes.cost[state] as number
    if (known >= best) break
    const rest = targets.get(state)
    if (rest !== undefined && known + rest < best) [best, end] = [known + rest, state]
    expand(search, state)
  }
  return end < 0 ? undefined : wayTo(search, end)
}

const costOf = ({ rank, place }: Port): number => rank * costs.lesserSide + place

/** The state at a port, or -1 where the grid has none, as beneath another card. */
function stateAt(grid: Grid, { x, y, isUpright }: Port): number {
  const node = nodeAt(grid, x, y)
  return node < 0 ? -1 : (node << 1) | Number(isUpright)
}

/** Lines that are sought later keep off this one where that is not much longer. */
export const useRoute = (search: Search, route: Route): void => countOn(search, route, 1)

/** The same of a way that was found on another grid, and would be on this one. */
export function keepRoute({ grid }: Search, route: Route): void {
  for (let at = 1; at < route.length; at++) passAlong(grid, route[at - 1] as Point, route[at] as Point)
}

/** Lines that are sought later need not keep off this one any more. */
export const leaveRoute = (search: Search, route: Route): void => countOn(search, route, -1)

function countOn({ grid }: Search, route: Route, by: 1 | -1): void {
  for (let at = 1; at < route.length; at++) {
    const [from, to] = [route[at - 1] as Point, route[at] as Point]
    let node = nodeAt(grid, Math.min(from.x, to.x), Math.min(from.y, to.y))
    const last = nodeAt(grid, Math.max(from.x, to.x), Math.max(from.y, to.y))
    const [lines, next] = from.y === to.y ? (['linesRight', rightOf] as const) : (['linesDown', downOf] as const)
    while (node >= 0 && node !== last) {
      grid.nodes[lines][node] = (grid.nodes[lines][node] as number) + by
      node = next(grid, node)
    }
  }
}

function expand(search: Search, state: number): void {
  const { grid } = search
  const node = state >> 1
  reach(search, state ^ 1, (grid.nodes.cost[state] as number) + costs.bend, state)
  if (state & 1) {
    const [up, down] = [upOf(grid, node), downOf(grid, node)]
    if (up >= 0) goUpright(search, state, up, up)
    if (down >= 0) goUpright(search, state, down, node)
    if (up < 0 || down < 0) seeEnds(search, node, up < 0, down < 0, true)
  } else {
    const [left, right] = [leftOf(grid, node), rightOf(grid, node)]
    if (left >= 0) goLevel(search, state, left, left)
    if (right >= 0) goLevel(search, state, right, node)
    if (left < 0 || right < 0) seeEnds(search, node, left < 0, right < 0, false)
  }
}

/** Where no node is on, none is up to the end of the track. */
function seeEnds({ grid, seen }: Search, node: number, before: boolean, after: boolean, isUpright: boolean): void {
  const [tracks, track] = isUpright
    ? [grid.columns, grid.nodes.column[node] as number]
    : [grid.rows, grid.nodes.row[node] as number]
  const [from, to] = [tracks.from[track] as number, tracks.to[track] as number]
  if (before && isUpright) seen.top = Math.min(seen.top, from)
  else if (before) seen.left = Math.min(seen.left, from)
  if (after && isUpright) seen.bottom = Math.max(seen.bottom, to)
  else if (after) seen.right = Math.max(seen.right, to)
}

/** One step on; what the way is like stands at its left end. */
function goLevel(search: Search, state: number, to: number, way: number): void {
  const { grid } = search
  const lines = grid.nodes.linesRight[way] as number
  const shared = lines === 0 ? 0 : Math.abs(xOf(grid, to) - xOf(grid, state >> 1)) * sharing(lines)
  go(
    search,
    state,
    to,
    (grid.nodes.costRight[way] as number) + shared + crossing(grid.care, grid.nodes.linesDown[to] as number),
  )
}

/** The same up or down; what the way is like stands at its upper end. */
function goUpright(search: Search, state: number, to: number, way: number): void {
  const { grid } = search
  const lines = grid.nodes.linesDown[way] as number
  const shared = lines === 0 ? 0 : Math.abs(yOf(grid, to) - yOf(grid, state >> 1)) * sharing(lines)
  go(
    search,
    state,
    to,
    (grid.nodes.costDown[way] as number) + shared + crossing(grid.care, grid.nodes.linesRight[to] as number),
  )
}

const go = (search: Search, state: number, to: number, by: number): void =>
  reach(search, (to << 1) | (state & 1), (search.grid.nodes.cost[state] as number) + by, state)

function reach(search: Search, state: number, by: number, from: number): void {
  const { grid, goal, open, seen } = search
  const { closed, reached, cost, previous, runs } = grid.nodes
  const [x, y] = [xOf(grid, state >> 1), yOf(grid, state >> 1)]
  if (x < seen.left) seen.left = x
  if (x > seen.right) seen.right = x
  if (y < seen.top) seen.top = y
  if (y > seen.bottom) seen.bottom = y
  if (closed[state] === runs || (reached[state] === runs && (cost[state] as number) <= by)) return
  reached[state] = runs
  cost[state] = by
  previous[state] = from
  const rest = leastTo(goal, state, x, y)
  open.push(state, by + eager(grid.care, search.steps) * rest)
}

/** What it costs at least to come to the goal: its distance, and a bend unless it lies ahead. */
function leastTo({ left, right, top, bottom }: Area, state: number, x: number, y: number): number {
  const across = x < left ? left - x : x > right ? x - right : 0
  const down = y < top ? top - y : y > bottom ? y - bottom : 0
  return across + down + ((state & 1 ? across : down) > 0 ? costs.bend : 0)
}

function wayTo({ grid }: Search, end: number): Route {
  const points: Point[] = []
  for (let state = end; state >= 0; state = grid.nodes.previous[state] as number) {
    points.push({ x: xOf(grid, state >> 1), y: yOf(grid, state >> 1) })
  }
  return cornersOf(points.reverse())
}
