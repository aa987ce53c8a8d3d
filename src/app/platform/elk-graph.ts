import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js'
import type { EntityId, Generation } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { siteMembers } from '#core/views/diagram/areas.ts'
import type { Diagram, DiagramNode } from '#core/views/diagram/diagram.ts'

/** Generations stand side by side, in the order of the years. */
const columns: readonly (Generation | undefined)[] = ['ocs2007r2', 'lync2010', 'lync2013', undefined]

const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.aspectRatio': '1.6',
  'elk.spacing.nodeNode': '96',
  'elk.spacing.componentComponent': '96',
  'elk.layered.spacing.nodeNodeBetweenLayers': '104',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
}

/** Without frames the order of the shapes is kept, and what is not joined is packed into a block. */
const asOrdered = { 'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES' }

/** Lines across frames need one layout for all levels, which fails where it is to keep an order: it is given places. */
const asPlaced = {
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.layered.crossingMinimization.semiInteractive': 'true',
}

/** Room inside the frame of a site for its label and for the outlines of islands. */
const sitePadding = '[top=88,left=64,bottom=64,right=64]'

/** What the Eclipse Layout Kernel is to arrange: shapes in the frames of their sites, and the lines between them. */
export function elkGraphOf(nodes: readonly DiagramNode[], { links, sites }: Diagram, graph: Graph): ElkNode {
  const ordered = [...nodes].sort((a, b) => columns.indexOf(a.generation) - columns.indexOf(b.generation))
  const inSite = new Map(
    sites.flatMap(({ site: id }) => {
      const site = graph.get('site', id)
      return site ? siteMembers(graph, site).map((member) => [member.id as EntityId, id] as const) : []
    }),
  )
  const inFrame = (of: EntityId | undefined) => ordered.filter(({ id }) => inSite.get(id) === of)
  const frames = sites.map(({ site, width, height }): ElkNode => {
    const members = inFrame(site)
    const size = members.length === 0 ? { width, height } : {}
    const layoutOptions = { ...options, ...asPlaced, 'elk.padding': sitePadding, ...placeOf(members) }
    return { id: site, ...size, children: members.map(boxOf), layoutOptions }
  })
  const known = new Set(nodes.map(({ id }) => id))
  const edges = links
    .filter(({ from, to }) => from.node !== to.node && known.has(from.node) && known.has(to.node))
    // Hosts stand above what they host, chat pools above the clients that connect to them.
    .map(({ id, from, to }): ElkExtendedEdge => ({ id, sources: [to.node], targets: [from.node] }))
  const layoutOptions = { ...options, ...(sites.length > 0 ? asPlaced : asOrdered) }
  return { id: 'stage', layoutOptions, children: [...frames, ...inFrame(undefined).map(boxOf)], edges }
}

const boxOf = (node: DiagramNode): ElkNode => ({
  id: node.id,
  width: node.width,
  height: node.height,
  layoutOptions: placeOf([node]),
})

/** Where shapes stand from left to right by their generations; nothing of those without one. */
function placeOf(nodes: readonly DiagramNode[]): Record<string, string> {
  const own = nodes.flatMap(({ generation }) => (generation ? [columns.indexOf(generation)] : []))
  if (own.length === 0) return {}
  const column = own.reduce((sum, one) => sum + one, 0) / own.length
  return { 'elk.position': `(${column * 1000},0)` }
}
