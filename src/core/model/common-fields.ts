import { isSame } from './diff.ts'
import type { Entity } from './entity.ts'
import { type Field, fieldsOf } from './fields.ts'
import { fieldOf } from './refs.ts'

/** The fields that all of some entities have; of one that names each of them, there is nothing in common. */
export function commonFields(entities: readonly Entity[]): readonly Field[] {
  const [first, ...more] = [...new Set(entities.map(({ kind }) => kind))].map(fieldsOf)
  return (first ?? []).filter(
    (field) => field.name !== 'name' && more.every((fields) => fields.some((other) => isSame(field, other))),
  )
}

export type CommonValue = { readonly type: 'same'; readonly value: unknown } | { readonly type: 'several' }

/** What a field holds in all of some entities, where that is the same. */
export function commonValue(entities: readonly Entity[], field: string): CommonValue {
  const [value, ...more] = entities.map((entity) => fieldOf(entity, field))
  return more.every((other) => isSame(value, other)) ? { type: 'same', value } : { type: 'several' }
}
