import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js'
import { siteMembers } from '#core/diagram/areas.ts'
import type { Diagram, DiagramNode } from '#core/diagram/diagram.ts'
import { keptClear } from '#core/diagram/keep-clear.ts'
import { around } from '#core/diagram/sizes.ts'
import type { Graph } from '#core/graph.ts'
import { type EntityId, type Generation, kindOf } from '#core/model.ts'
import type { Layout, Place } from '#core/plan.ts'

/** Generations stand side by side, in the order of the years. */
const columns: readonly (Generation | undefined)[] = ['ocs2007r2', 'lync2010', 'lync2013', undefined]

const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.aspectRatio': '1.6',
  'elk.spacing.nodeNode': '96',
  'elk.spacing.componentComponent': '96',
  'elk.layered.spacing.nodeNodeBetweenLayers': '104',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
}

/** Room inside the frame of a site for its label and for the outlines of islands. */
const sitePadding = '[top=88,left=64,bottom=64,right=64]'

/**
 * Arranges the free-standing shapes of a stage tidily, with the Eclipse Layout Kernel in a worker: all of them, or only
 * those of a selection. What stands in a site stays together; pinned shapes keep their place, and nothing covers them.
 */
export async function tidyPlaces(diagram: Diagram, graph: Graph, only?: ReadonlySet<EntityId>): Promise<Layout> {
  const free = diagram.nodes.filter(({ id, isPinned }) => !isPinned && (only?.has(id) ?? true))
  const staying = diagram.nodes.filter((node) => !free.includes(node))
  if (free.length === 0) return {}
  const sites = only ? [] : diagram.sites
  const arranged = await arrange(elkGraphOf(free, { ...diagram, sites }, graph))
  const places = Object.fromEntries(placesIn(arranged, 0, 0, new Set(free.map(({ id }) => id))))
  if (staying.length === 0) return places
  return keptClear(places, new Map([...diagram.nodes].map((node) => [node.id, node])), staying, around(free))
}

async function arrange(graph: ElkNode): Promise<ElkNode> {
  const [{ default: Elk }, { default: url }] = await Promise.all([
    import('elkjs/lib/elk-api.js'),
    import('elkjs/lib/elk-worker.min.js?url'),
  ])
  const worker = new Worker(url)
  try {
    return await new Elk({ workerFactory: () => worker }).layout(graph)
  } finally {
    worker.terminate()
  }
}

function elkGraphOf(nodes: readonly DiagramNode[], { links, sites }: Diagram, graph: Graph): ElkNode {
  const ordered = [...nodes].sort((a, b) => columns.indexOf(a.generation) - columns.indexOf(b.generation))
  const inSite = new Map(
    sites.flatMap(({ site: id }) => {
      const site = graph.get('site', id)
      return site ? siteMembers(graph, site).map((member) => [member.id as EntityId, id] as const) : []
    }),
  )
  const boxes = (of: EntityId | undefined) =>
    ordered.filter(({ id }) => inSite.get(id) === of).map(({ id, width, height }): ElkNode => ({ id, width, height }))
  const frames = sites.map(({ site, width, height }): ElkNode => {
    const children = boxes(site)
    const size = children.length === 0 ? { width, height } : {}
    return { id: site, ...size, children, layoutOptions: { ...options, 'elk.padding': sitePadding } }
  })
  const known = new Set(nodes.map(({ id }) => id))
  const edges = links
    .filter(({ from, to }) => from.node !== to.node && known.has(from.node) && known.has(to.node))
    // Hosts stand above what they host, chat pools above the clients that connect to them.
    .map(({ id, from, to }): ElkExtendedEdge => ({ id, sources: [to.node], targets: [from.node] }))
  // Lines across frames need one layout for all levels; without frames, what is not joined is packed into a block.
  const hierarchy = sites.length > 0 ? { 'elk.hierarchyHandling': 'INCLUDE_CHILDREN' } : {}
  return { id: 'stage', layoutOptions: { ...options, ...hierarchy }, children: [...frames, ...boxes(undefined)], edges }
}

/** Where the shapes came to stand; a site only where nothing stands in it. */
function placesIn(
  { children = [] }: ElkNode,
  left: number,
  top: number,
  free: ReadonlySet<string>,
): readonly (readonly [EntityId, Place])[] {
  return children.flatMap((child) => {
    const { id, x = 0, y = 0 } = child
    if (child.children && child.children.length > 0) return placesIn(child, left + x, top + y, free)
    const isPlaced = free.has(id) || kindOf(id as EntityId) === 'site'
    return isPlaced ? [[id as EntityId, { x: onGrid(left + x), y: onGrid(top + y) }] as const] : []
  })
}

const onGrid = (value: number): number => Math.round(value / 8) * 8
