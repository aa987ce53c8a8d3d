import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js'
import type { Diagram, DiagramNode } from '#core/diagram/diagram.ts'
import type { EntityId, Generation } from '#core/model.ts'
import type { Layout, Place } from '#core/plan.ts'

/** Generations stand side by side, in the order of the years. */
const columns: readonly (Generation | undefined)[] = ['ocs2007r2', 'lync2010', 'lync2013', undefined]

const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.spacing.nodeNode': '96',
  'elk.spacing.componentComponent': '96',
  'elk.layered.spacing.nodeNodeBetweenLayers': '104',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
}

/**
 * Arranges the free-standing shapes of a diagram tidily, with the Eclipse Layout Kernel in a worker. Pinned shapes
 * keep their place.
 */
export async function tidyLayout(diagram: Diagram, layout: Layout): Promise<Layout> {
  const free = diagram.nodes.filter((node) => layout[node.id]?.pinned !== true)
  const arranged = await arrange(free, diagram)
  const places = (arranged.children ?? []).map((child) => [child.id as EntityId, placeOf(child, layout)] as const)
  return { ...layout, ...Object.fromEntries(places) }
}

async function arrange(nodes: readonly DiagramNode[], diagram: Diagram): Promise<ElkNode> {
  const [{ default: Elk }, { default: url }] = await Promise.all([
    import('elkjs/lib/elk-api.js'),
    import('elkjs/lib/elk-worker.min.js?url'),
  ])
  const worker = new Worker(url)
  try {
    return await new Elk({ workerFactory: () => worker }).layout(graphFor(nodes, diagram))
  } finally {
    worker.terminate()
  }
}

function graphFor(nodes: readonly DiagramNode[], diagram: Diagram): ElkNode {
  const known = new Set(nodes.map(({ id }) => id))
  const ordered = [...nodes].sort((a, b) => columns.indexOf(a.generation) - columns.indexOf(b.generation))
  const edges = diagram.links
    .map((link) => [link.id, ...downwards(link)] as const)
    .filter(([, from, to]) => from !== to && known.has(from) && known.has(to))
  return {
    id: 'stage',
    layoutOptions: options,
    children: ordered.map(({ id, width, height }) => ({ id, width, height })),
    edges: edges.map(([id, from, to]): ElkExtendedEdge => ({ id, sources: [from], targets: [to] })),
  }
}

/** Hosts stand above what they host, chat pools above the clients that connect to them. */
const downwards = ({ from, to }: Diagram['links'][number]): readonly [EntityId, EntityId] => [to.node, from.node]

function placeOf({ id, x = 0, y = 0 }: ElkNode, layout: Layout): Place {
  return { ...layout[id as EntityId], x: Math.round(x / 8) * 8, y: Math.round(y / 8) * 8 }
}
