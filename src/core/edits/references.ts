import type { Entity, EntityId } from '../model.ts'
import { fieldOf, refFields } from '../refs.ts'

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
