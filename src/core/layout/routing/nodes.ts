/**
 * What is known of the nodes of a grid, and of what a search came to. The memory is kept from one grid to the next: to
 * get some anew costs more than most of what is done with it.
 */
export interface Nodes {
  count: number
  /** The searches so far, over all grids. */
  runs: number
  column: Int32Array
  row: Int32Array
  /** The next nodes, or `none`; `unknown` until somebody asks. */
  right: Int32Array
  left: Int32Array
  down: Int32Array
  up: Int32Array
  /** What the ways to the next nodes cost, apart from lines that are found along the grid; and how many these are. */
  costRight: Float64Array
  costDown: Float64Array
  linesRight: Int32Array
  linesDown: Int32Array
  /** By state, of which each node has two. */
  cost: Float64Array
  previous: Int32Array
  /** The number of the search that came there, or was done there: so nothing needs to be cleared. */
  reached: Int32Array
  closed: Int32Array
  /** One more than the node of each place where a row and a column might meet, or nothing. */
  places: Int32Array
}

export const none = -1
export const unknown = -2

const kept: Nodes = {
  ...{ count: 0, runs: 0, column: new Int32Array(), row: new Int32Array() },
  ...{ right: new Int32Array(), left: new Int32Array(), down: new Int32Array(), up: new Int32Array() },
  ...{ costRight: new Float64Array(), costDown: new Float64Array() },
  ...{ linesRight: new Int32Array(), linesDown: new Int32Array() },
  ...{ cost: new Float64Array(), previous: new Int32Array(), reached: new Int32Array(), closed: new Int32Array() },
  places: new Int32Array(),
}

/** No nodes, for a grid of so many places. What was known of those of the grid before is forgotten. */
export function noNodes(places: number): Nodes {
  kept.count = 0
  if (kept.places.length < places) kept.places = new Int32Array(2 * places)
  else kept.places.fill(0, 0, places)
  return kept
}

export function addNode(nodes: Nodes, column: number, row: number): number {
  const node = nodes.count++
  if (node >= nodes.column.length) makeRoom(nodes)
  nodes.column[node] = column
  nodes.row[node] = row
  nodes.right[node] = unknown
  nodes.left[node] = unknown
  nodes.down[node] = unknown
  nodes.up[node] = unknown
  nodes.linesRight[node] = 0
  nodes.linesDown[node] = 0
  return node
}

function makeRoom(nodes: Nodes): void {
  const size = 2 * Math.max(nodes.column.length, 512)
  for (const name of ['column', 'row', 'right', 'left', 'down', 'up', 'linesRight', 'linesDown'] as const) {
    nodes[name] = longer(nodes[name], new Int32Array(size))
  }
  for (const name of ['previous', 'reached', 'closed'] as const) {
    nodes[name] = longer(nodes[name], new Int32Array(2 * size))
  }
  nodes.costRight = longer(nodes.costRight, new Float64Array(size))
  nodes.costDown = longer(nodes.costDown, new Float64Array(size))
  nodes.cost = longer(nodes.cost, new Float64Array(2 * size))
}

function longer<List extends Int32Array | Float64Array>(list: List, into: List): List {
  into.set(list)
  return into
}
