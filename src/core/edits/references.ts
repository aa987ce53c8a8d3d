import { type Entity, type EntityId, kinds } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { fieldOf, refFields } from '#core/model/refs.ts'

/** The entity without its references to those ids, except in the fields that are kept. */
export function withoutReferences(
  entity: Entity,
  ids: ReadonlySet<EntityId>,
  kept: ReadonlySet<string> = new Set(),
): Entity {
  const fields = new Map(refFields[entity.kind].map((field) => [field.field, field]))
  const left = Object.keys(entity).flatMap((name) => {
    const value = fieldOf(entity, name)
    const field = kept.has(name) ? undefined : fields.get(name)
    if (!field) return [[name, value]]
    if (field.list) return [[name, (value as readonly EntityId[]).filter((id) => !ids.has(id))]]
    return ids.has(value as EntityId) ? [] : [[name, value]]
  })
  return Object.fromEntries(left) as unknown as Entity
}

/** All that refers to one entity, referring to another one instead. */
export const repointed = (graph: Graph, from: EntityId, to: EntityId): readonly Entity[] =>
  kinds.flatMap((kind) => graph.referrers(kind, from)).map((entity) => pointedTo(entity, from, to))

function pointedTo(entity: Entity, from: EntityId, to: EntityId): Entity {
  const point = (value: unknown) => (value === from ? to : value)
  const fields = refFields[entity.kind].map(({ field }) => {
    const value = fieldOf(entity, field)
    return [field, Array.isArray(value) ? value.map(point) : point(value)] as const
  })
  const known = fields.filter(([, value]) => value !== undefined)
  return { ...entity, ...Object.fromEntries(known) }
}
