import type { FlowNode, LinkEdge } from '../flow-types.ts'

/** Whether a node stands elsewhere than its diagram has it, because it is dragged or moves with what is. */
export function isAway(node: FlowNode): boolean {
  const place = node.type === 'shape' ? node.data.node : node.type === 'island' ? node.data.island : undefined
  return place !== undefined && (node.dragging === true || place.x !== node.position.x || place.y !== node.position.y)
}

/** Whether two lists of nodes look the same; that React Flow has measured one of them changes nothing. */
export const looksSame = (a: readonly FlowNode[], b: readonly FlowNode[]): boolean =>
  a === b || (a.length === b.length && a.every((node, at) => isSameLook(node, b[at] as FlowNode)))

export const isSameLook = (a: FlowNode, b: FlowNode): boolean =>
  a === b ||
  (a.data === b.data && a.selected === b.selected && a.position.x === b.position.x && a.position.y === b.position.y)

/** The lines that run elsewhere than they did before anything was dragged. */
export function reroutedSince(rest: ReadonlyMap<string, LinkEdge>, edges: readonly LinkEdge[]): readonly LinkEdge[] {
  return edges.filter((edge) => rest.get(edge.id) !== edge)
}

export const byId = (edges: readonly LinkEdge[]): ReadonlyMap<string, LinkEdge> =>
  new Map(edges.map((edge) => [edge.id, edge]))
