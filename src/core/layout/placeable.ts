import type { Entity, EntityId, EntityOf, Kind } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Plan } from '#core/model/plan.ts'
import { freeStanding } from './content.ts'
import { shapeSizeOf } from './shape-size.ts'

/** A shape that needs a place of its own, as large as it gets in any stage. */
export interface Placeable {
  readonly id: EntityId
  /** As the first stage knows it, in which it stands free. */
  readonly entity: Entity
  readonly width: number
  readonly height: number
}

export type Of<K extends Kind> = Placeable & { readonly entity: EntityOf<K> }

export const isA =
  <K extends Kind>(kind: K) =>
  (one: Placeable): one is Of<K> =>
    one.entity.kind === kind

/** The free-standing entities of all stages, in the order in which they first appear. */
export function placeablesOf(plan: Plan): ReadonlyMap<EntityId, Placeable> {
  const found = new Map<EntityId, Placeable>()
  for (const { topology } of plan.stages) {
    const graph = graphOf(topology)
    for (const entity of freeStanding(graph)) {
      const size = shapeSizeOf(graph, { layout: plan.layout, sought: nothing }, entity)
      const known = found.get(entity.id)
      const width = Math.max(size.width, known?.width ?? 0)
      const height = Math.max(size.height, known?.height ?? 0)
      found.set(entity.id, { id: entity.id, entity: known?.entity ?? entity, width, height })
    }
  }
  return found
}

const nothing: ReadonlySet<EntityId> = new Set()
