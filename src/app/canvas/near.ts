import { type ReactFlowState, useStore } from '@xyflow/react'
import { useMemo, useRef } from 'react'
import { around, type Box, overlap } from '#core/layout/box.ts'
import type { Diagram } from '#core/views/diagram/diagram.ts'
import { nodesById } from '#core/views/diagram/line-ends.ts'
import type { FlowNode, LinkEdge } from './flow-types.ts'
import { isAway } from './painted/moving.ts'
import { islandId, keptList } from './to-flow.ts'

export interface Drawn {
  readonly nodes: readonly FlowNode[]
  readonly edges: readonly LinkEdge[]
}

/** What of a diagram is near, by the ids of nodes and lines. */
type Near = Readonly<Record<'nodes' | 'edges', ReadonlySet<string>>>

/**
 * What of a diagram is near what can be seen, for React Flow, which would look at all of it in each frame of a drag.
 * What is dragged or selected is always among it.
 */
export function useNear(diagram: Diagram, { nodes, edges }: Drawn, isAsked: boolean): Drawn {
  const part = useStore(isAsked ? seenAround : nowhere)
  const near = useMemo(() => {
    if (!isAsked) return undefined
    const [x = 0, y = 0, width = 0, height = 0] = part.split(' ').map(Number)
    return nearIn(diagram, { x, y, width, height })
  }, [diagram, part, isAsked])
  const last = useRef(nothing)
  const found = useMemo(() => {
    if (!near) return nothing
    const { nodes: own, edges: lines } = drawnNear(near, { nodes, edges })
    return { nodes: keptList(last.current.nodes, own), edges: keptList(last.current.edges, lines) }
  }, [near, nodes, edges])
  last.current = found
  return found
}

const nothing: Drawn = { nodes: [], edges: [] }
const nowhere = () => ''

/** What can be seen and at least a quarter of it on each side, in steps, so that it seldom is another part. */
function seenAround({ transform: [x, y, zoom], width, height }: ReactFlowState): string {
  const step = 2 ** Math.ceil(Math.log2(Math.max(width, height, 1) / zoom / 4))
  const start = (at: number) => (Math.floor(-at / zoom / step) - 1) * step
  const length = (at: number, size: number) => (Math.ceil((size - at) / zoom / step) + 1) * step - start(at)
  return [start(x), start(y), length(x, width), length(y, height)].join(' ')
}

/** The shapes in a part of a diagram, and the lines between shapes around all of which there is something of it. */
export function nearIn({ nodes, islands, links }: Diagram, part: Box): Near {
  const nodeOf = nodesById(nodes)
  const lines = links.filter(({ from, to }) => {
    const [start, end] = [nodeOf.get(from.node), nodeOf.get(to.node)]
    return start && end && overlap(around([start, end]), part)
  })
  return {
    nodes: new Set([
      ...nodes.filter((node) => overlap(node, part)).map(({ id }) => id),
      ...islands.filter((island) => overlap(island, part)).map(islandId),
      ...lines.flatMap(({ from, to }) => [from.node, to.node]),
    ]),
    edges: new Set(lines.map(({ id }) => id)),
  }
}

/** Of all that is drawn what is near, and what is dragged or selected wherever it is, with its lines. */
export function drawnNear(near: Near, { nodes, edges }: Drawn): Drawn {
  const away = new Set(nodes.filter(isAway).map(({ id }) => id))
  const lines = edges.filter(({ id, source, target }) => near.edges.has(id) || away.has(source) || away.has(target))
  const ends = away.size > 0 ? new Set(lines.flatMap(({ source, target }) => [source, target])) : near.nodes
  const isDrawn = (node: FlowNode) =>
    near.nodes.has(node.id) || ends.has(node.id) || away.has(node.id) || node.selected || !isUsual(node)
  return { nodes: nodes.filter(isDrawn), edges: lines }
}

/** Frames of sites and ghosts are taken wherever they are; of very many frames the elements come by and by. */
const isUsual = ({ type }: FlowNode): boolean => type === 'shape' || type === 'island'
