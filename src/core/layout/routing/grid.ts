import type { Point } from '../box.ts'
import { type Care, costs, crossing, sharing } from './costs.ts'
import type { Ground } from './ground.ts'
import { countAcross, countAlong, type KnownLines } from './known-lines.ts'
import { addNode, type Nodes, noNodes, none, unknown } from './nodes.ts'
import { countPassing, noPassed, note, type Passed } from './passed.ts'
import { firstTrack, isNear, reaches, type Tracks, trackAt } from './tracks.ts'

/**
 * The nodes where level and upright tracks meet. Of all that there are few are ever come to, so each is made when it
 * is, and joined to the next ones when these are asked for.
 */
export interface Grid {
  readonly care: Care
  readonly columns: Tracks
  readonly rows: Tracks
  readonly known: KnownLines
  readonly nodes: Nodes
  readonly passed: Passed
  /** The columns and rows on which there are nodes. */
  readonly used: { readonly columns: Set<number>; readonly rows: Set<number> }
  /** Where the column 0 of each row is, or would be, among the places where rows and columns might meet. */
  readonly places: readonly number[]
}

/** The grid on a ground, among lines that are known. */
export function gridOf(ground: Ground, known: KnownLines, care: Care): Grid {
  const [columns, rows] = [ground.columns.tracks, ground.rows.tracks]
  const places: number[] = []
  let size = 0
  for (let row = 0; row < rows.at.length; row++) {
    const first = firstTrack(columns, rows.from[row] as number)
    places.push(size - first)
    size += firstTrack(columns, (rows.to[row] as number) + 1) - first
  }
  return { care, columns, rows, known, places, nodes: noNodes(size), passed: noPassed(), used: noneUsed() }
}

const noneUsed = () => ({ columns: new Set<number>(), rows: new Set<number>() })

export const xOf = ({ columns, nodes }: Grid, node: number): number =>
  columns.at[nodes.column[node] as number] as number
export const yOf = ({ rows, nodes }: Grid, node: number): number => rows.at[nodes.row[node] as number] as number

/** The node at a place, or `none`. */
export function nodeAt(grid: Grid, x: number, y: number): number {
  const [column, row] = [trackAt(grid.columns, x, y), trackAt(grid.rows, y, x)]
  return column < 0 || row < 0 ? none : nodeOf(grid, column, row)
}

function nodeOf(grid: Grid, column: number, row: number): number {
  const place = (grid.places[row] as number) + column
  const known = (grid.nodes.places[place] as number) - 1
  if (known >= 0) return known
  const { nodes, passed, columns, rows } = grid
  const node = addNode(nodes, column, row)
  nodes.places[place] = node + 1
  grid.used.columns.add(column)
  grid.used.rows.add(row)
  if (passed.level.size > 0) {
    const [x, y] = [columns.at[column] as number, rows.at[row] as number]
    nodes.linesRight[node] = countPassing(passed.level, y, x)
    nodes.linesDown[node] = countPassing(passed.upright, x, y)
  }
  return node
}

/** Counts a kept way, without making the nodes that it passes: on those that are there, and on any that is made. */
export function passAlong(grid: Grid, from: Point, to: Point): void {
  const { nodes, passed, used, columns, rows, places } = grid
  if (from.y === to.y) {
    const [start, end] = [Math.min(from.x, to.x), Math.max(from.x, to.x)]
    note(passed.level, from.y, start, end)
    const row = trackAt(rows, from.y, start)
    if (!used.rows.has(row)) return
    for (let column = firstTrack(columns, start); row >= 0 && (columns.at[column] as number) < end; column++) {
      const node = (nodes.places[(places[row] as number) + column] as number) - 1
      if (node >= 0) nodes.linesRight[node] = (nodes.linesRight[node] as number) + 1
    }
  } else {
    const [start, end] = [Math.min(from.y, to.y), Math.max(from.y, to.y)]
    note(passed.upright, from.x, start, end)
    if (!isUsed(grid, from.x)) return
    for (let row = firstTrack(rows, start); (rows.at[row] as number) < end; row++) {
      if (!reaches(rows, row, from.x)) continue
      const column = trackAt(columns, from.x, rows.at[row] as number)
      const node = column < 0 ? -1 : (nodes.places[(places[row] as number) + column] as number) - 1
      if (node >= 0) nodes.linesDown[node] = (nodes.linesDown[node] as number) + 1
    }
  }
}

/** Whether there are nodes on any column of a place. */
function isUsed({ columns, used }: Grid, x: number): boolean {
  for (let column = firstTrack(columns, x); columns.at[column] === x; column++) {
    if (used.columns.has(column)) return true
  }
  return false
}

export function rightOf(grid: Grid, node: number): number {
  const next = grid.nodes.right[node] as number
  return next === unknown ? joinedRight(grid, node, inRow(grid, node, 1)) : next
}

export function leftOf(grid: Grid, node: number): number {
  const next = grid.nodes.left[node] as number
  if (next !== unknown) return next
  const found = inRow(grid, node, -1)
  if (found === none) grid.nodes.left[node] = none
  else joinedRight(grid, found, node)
  return found
}

export function downOf(grid: Grid, node: number): number {
  const next = grid.nodes.down[node] as number
  return next === unknown ? joinedDown(grid, node, inColumn(grid, node, 1)) : next
}

export function upOf(grid: Grid, node: number): number {
  const next = grid.nodes.up[node] as number
  if (next !== unknown) return next
  const found = inColumn(grid, node, -1)
  if (found === none) grid.nodes.up[node] = none
  else joinedDown(grid, found, node)
  return found
}

/** The next node of a row in a direction. */
function inRow(grid: Grid, node: number, step: 1 | -1): number {
  const { columns, rows } = grid
  const [row, y] = [grid.nodes.row[node] as number, yOf(grid, node)]
  for (let column = (grid.nodes.column[node] as number) + step; ; column += step) {
    const x = columns.at[column]
    if (x === undefined || !reaches(rows, row, x)) return none
    if (reaches(columns, column, y)) return nodeOf(grid, column, row)
  }
}

function inColumn(grid: Grid, node: number, step: 1 | -1): number {
  const { columns, rows } = grid
  const [column, x] = [grid.nodes.column[node] as number, xOf(grid, node)]
  for (let row = (grid.nodes.row[node] as number) + step; ; row += step) {
    const y = rows.at[row]
    if (y === undefined || !reaches(columns, column, y)) return none
    if (reaches(rows, row, x)) return nodeOf(grid, column, row)
  }
}

function joinedRight(grid: Grid, node: number, next: number): number {
  grid.nodes.right[node] = next
  if (next === none) return none
  grid.nodes.left[next] = node
  const [from, to, y] = [xOf(grid, node), xOf(grid, next), yOf(grid, node)]
  const { level, upright } = grid.known
  const near = isNear(grid.rows, grid.nodes.row[node] as number, from, to) ? costs.near : 0
  const across = crossing(grid.care, countAcross(upright, from, to, y))
  grid.nodes.costRight[node] = (to - from) * (1 + near + sharing(countAlong(level, y, from, to))) + across
  return next
}

function joinedDown(grid: Grid, node: number, next: number): number {
  grid.nodes.down[node] = next
  if (next === none) return none
  grid.nodes.up[next] = node
  const [from, to, x] = [yOf(grid, node), yOf(grid, next), xOf(grid, node)]
  const { level, upright } = grid.known
  const near = isNear(grid.columns, grid.nodes.column[node] as number, from, to) ? costs.near : 0
  const across = crossing(grid.care, countAcross(level, from, to, x))
  grid.nodes.costDown[node] = (to - from) * (1 + near + sharing(countAlong(upright, x, from, to))) + across
  return next
}
