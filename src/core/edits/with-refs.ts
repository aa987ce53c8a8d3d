import type { Entity, EntityId } from '#core/model/entity.ts'
import { fieldsOf } from '#core/model/fields.ts'
import { fieldOf } from '#core/model/refs.ts'

/** The entity with each reference led elsewhere, or left out where that leads nowhere. */
export function withRefs(entity: Entity, lead: (id: EntityId) => EntityId | undefined): Entity {
  const fields = fieldsOf(entity.kind).flatMap(({ name, type, isPrincipals }): readonly [string, unknown][] => {
    const value = fieldOf(entity, name)
    if (value === undefined) return []
    if (type === 'ref') return [[name, lead(value as EntityId)]]
    if (type === 'refs') return [[name, led(value as EntityId[], (id) => lead(id) ?? [])]]
    if (isPrincipals) return [[name, led(value as string[], (one) => leadPrincipal(one, lead))]]
    return []
  })
  const all = { ...entity, ...Object.fromEntries(fields) }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as unknown as Entity
}

/** A list of which nothing is left is not known: an empty one would say that there are none. */
function led<T extends string>(list: readonly T[], lead: (one: T) => string | readonly string[]) {
  const found = list.flatMap((one) => lead(one))
  return found.length === 0 && list.length > 0 ? undefined : found
}

const leadPrincipal = (one: string, lead: (id: EntityId) => EntityId | undefined): readonly string[] =>
  one.startsWith('users:') ? [lead(one as EntityId) ?? []].flat() : [one]
