import type { Keys } from '../base/key-lists.ts'
import type { Entity, EntityId, Kind } from '../entity.ts'
import { fieldOf, refsOf } from '../refs.ts'
import { type Index, indexOn } from './table-index.ts'

const indexes = new Map<string, Index>()

/** Who of one kind refers to an id, by one field or by any. */
export function referrersBy<K extends Kind>(kind: K, field?: string): Index<K> {
  const name = field === undefined ? kind : `${kind} ${field}`
  const known = indexes.get(name)
  if (known) return known as unknown as Index<K>
  const index = indexOn(kind, field === undefined ? targetsOf : targetsBy(field))
  indexes.set(name, index as unknown as Index)
  return index
}

const targetsOf = (entity: Entity): readonly EntityId[] => refsOf(entity).map(({ to }) => to)

/** One id, a list of ids, or none. */
const targetsBy =
  (field: string) =>
  (entity: Entity): Keys =>
    fieldOf(entity, field) as Keys
