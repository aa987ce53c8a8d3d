import { contentOf } from '#core/domain/content/islands.ts'
import { containerOf } from '#core/layout/content.ts'
import { once } from '#core/model/base/once.ts'
import type { EntityId } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { DiagramNode, Row } from './diagram.ts'

/** Where an entity is seen: as a shape, as a row of one, or folded into either. */
export interface Spot {
  readonly node: DiagramNode
  readonly row: Row | undefined
  /** Whether it is only folded in: its category or chat pool is closed, or the list is too long. */
  readonly isFolded: boolean
}

export type SpotOf = (id: EntityId | undefined) => Spot | undefined

/** Tells where the entities of a stage are seen among its shapes. */
export function spotsOf(graph: Graph, nodes: readonly DiagramNode[]): SpotOf {
  const shapes = new Map(nodes.map((node) => [node.id, node]))
  const rows = new Map<EntityId, Spot>()
  for (const node of nodes) {
    for (const id of node.members ?? []) rows.set(id, { node, row: undefined, isFolded: true })
    for (const row of node.rows) {
      if (row.type === 'more') continue
      for (const id of row.all ?? []) rows.set(id, { node, row, isFolded: true })
      if (!row.all) rows.set(row.id, { node, row, isFolded: false })
    }
  }
  // Of thousands of rooms most are in few categories.
  const folded = once((container: EntityId) =>
    once((category: EntityId | undefined): Spot | undefined => {
      const node = shapes.get(container)
      const above = category && rows.get(category)
      return node && { node, row: above && above.node === node ? above.row : undefined, isFolded: true }
    }),
  )
  return (id) => {
    const shape = id && shapes.get(id)
    if (shape) return { node: shape, row: undefined, isFolded: false }
    const inside = id && rows.get(id)
    if (inside) return inside
    const content = contentOf(graph, id)
    if (!content) return undefined
    return folded(containerOf(graph, content))(content.kind === 'room' ? content.category : undefined)
  }
}
