import type { Box } from '../box.ts'
import { type Care, costs, crossing, sharing } from './costs.ts'
import { countAcross, countAlong, type KnownLines } from './known-lines.ts'
import { addNode, type Nodes, noNodes, none, unknown } from './nodes.ts'
import type { Ports } from './ports.ts'
import { firstTrack, isNear, reaches, seenLevel, seenUpright, type Tracks, trackAt, tracksFor } from './tracks.ts'
import { wishesOf } from './wishes.ts'

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
  /** Where the column 0 of each row is, or would be, among the places where rows and columns might meet. */
  readonly places: readonly number[]
}

/** The grid for lines among obstacles and among lines that are known. */
export function gridOf(lines: readonly Ports[], obstacles: readonly Box[], known: KnownLines, care: Care): Grid {
  const wishes = wishesOf(lines, obstacles)
  const columns = tracksFor(wishes.columns, obstacles.map(seenUpright))
  const rows = tracksFor(wishes.rows, obstacles.map(seenLevel))
  const places: number[] = []
  let size = 0
  for (const [row, from] of rows.from.entries()) {
    const first = firstTrack(columns, from)
    places.push(size - first)
    size += firstTrack(columns, (rows.to[row] as number) + 1) - first
  }
  return { care, columns, rows, known, places, nodes: noNodes(size) }
}

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
  const node = addNode(grid.nodes, column, row)
  grid.nodes.places[place] = node + 1
  return node
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
