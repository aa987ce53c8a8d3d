import type { ElkNode } from 'elkjs/lib/elk-api.js'
import { around } from '#core/layout/box.ts'
import { keptClear } from '#core/layout/keep-clear.ts'
import { type EntityId, kindOf } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Layout, Place } from '#core/model/plan.ts'
import type { Diagram } from '#core/views/diagram/diagram.ts'
import { elkGraphOf } from './elk-graph.ts'

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
