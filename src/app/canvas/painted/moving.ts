import type { Point } from '#core/layout/box.ts'
import type { FlowNode, Handling, LinkEdge } from '../flow-types.ts'
import { isSameData } from '../to-flow.ts'

/** Whether a node is dragged or moves with what is. */
export const isAway = (node: FlowNode): boolean => node.dragging === true || isElsewhere(node)

/** Whether a node stands elsewhere than its diagram has it. */
export function isElsewhere(node: FlowNode): boolean {
  const place = restOf(node)
  return place !== undefined && (place.x !== node.position.x || place.y !== node.position.y)
}

/** Where the diagram has it. */
function restOf(node: FlowNode): Point | undefined {
  if (node.type === 'shape') return node.data.node
  if (node.type === 'island') return node.data.island
  return node.type === 'site' ? node.data.site : undefined
}

/** Whether two lists of nodes look the same, or nearly; that React Flow has measured one of them changes nothing. */
export const looksSame = (a: readonly FlowNode[], b: readonly FlowNode[], within = 0): boolean =>
  a === b || (a.length === b.length && a.every((node, at) => isSameLook(node, b[at] as FlowNode, within)))

/** Whether two nodes look the same, and stand in the same place, or not farther from each other than some units. */
export const isSameLook = (a: FlowNode, b: FlowNode, within = 0): boolean =>
  a === b ||
  (showsSame(a, b) &&
    a.selected === b.selected &&
    Math.abs(a.position.x - b.position.x) <= within &&
    Math.abs(a.position.y - b.position.y) <= within)

/** Where something may be dropped is painted apart. */
const showsSame = (a: FlowNode, b: FlowNode): boolean =>
  a.data === b.data ||
  (a.type === 'shape' &&
    b.type === 'shape' &&
    a.data.node === b.data.node &&
    isSameData(withoutDrops(a.data.handling), withoutDrops(b.data.handling)))

const withoutDrops = ({ drops: _, over: __, ...handling }: Handling): Handling => handling

/** The lines that run elsewhere than they did before anything was dragged. */
export function reroutedSince(rest: ReadonlyMap<string, LinkEdge>, edges: readonly LinkEdge[]): readonly LinkEdge[] {
  return edges.filter((edge) => rest.get(edge.id) !== edge)
}

export const byId = (edges: readonly LinkEdge[]): ReadonlyMap<string, LinkEdge> =>
  new Map(edges.map((edge) => [edge.id, edge]))
