import type { Keys } from '../base/key-lists.ts'
import { once } from '../base/once.ts'
import type { Entity, EntityId, Kind } from '../entity.ts'
import { fieldOf, refsOf } from '../refs.ts'
import { type Index, indexOn } from './table-index.ts'

/** Who of one kind refers to an id, by one field or by any. */
export const referrersBy = <K extends Kind>(kind: K, field?: string): Index<K> =>
  indexes(kind)(field) as unknown as Index<K>

const indexes = once((kind: Kind) =>
  once((field: string | undefined): Index => indexOn(kind, field === undefined ? targetsOf : targetsBy(field))),
)

const targetsOf = (entity: Entity): readonly EntityId[] => refsOf(entity).map(({ to }) => to)

/** One id, a list of ids, or none. */
const targetsBy =
  (field: string) =>
  (entity: Entity): Keys =>
    fieldOf(entity, field) as Keys
