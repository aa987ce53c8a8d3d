import type { Entity } from '#core/model/entity.ts'

/** An entity with other fields; `undefined` leaves a field out. */
export function withFields(entity: Entity, fields: object): Entity {
  const merged = Object.entries({ ...entity, ...fields }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(merged) as unknown as Entity
}
