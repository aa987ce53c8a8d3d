import { groupBy } from './base/group-by.ts'
import { alignedWith as aligned, emptyMap, type SharedMap, sharedMapOf, withEntries } from './base/shared-map.ts'
import { type Entity, type EntityId, type EntityOf, isKind, type Kind, kindOf, kinds } from './entity.ts'

export type Table<K extends Kind = Kind> = SharedMap<EntityId, EntityOf<K>>

/**
 * Everything that exists at one point in time: one table per kind, never changed in place, in the order of ids.
 * Tables that an edit does not touch stay the same, and so does what it does not touch of a table.
 */
export type Topology = { readonly [K in Kind]: Table<K> }

export const emptyTopology: Topology = Object.fromEntries(kinds.map((kind) => [kind, emptyMap])) as unknown as Topology

export function entitiesOf(topology: Topology): readonly Entity[] {
  return kinds.flatMap((kind): Entity[] => [...topology[kind].values()])
}

/** How many entities there are, without a look at them. */
export const entityCount = (topology: Topology): number => kinds.reduce((sum, kind) => sum + topology[kind].size, 0)

/** Whether there is nothing that could be right or wrong: sites alone are places where nothing stands yet. */
export const isEmpty = (topology: Topology): boolean =>
  kinds.every((kind) => kind === 'site' || topology[kind].size === 0)

export const entityOf = (topology: Topology, id: EntityId): Entity | undefined =>
  isKind(kindOf(id)) ? topology[kindOf(id)].get(id) : undefined

/** Adds entities, or replaces those with the same id. */
export const put = (topology: Topology, entities: readonly Entity[]): Topology =>
  withTables(
    topology,
    [...groupBy(entities, ({ kind }) => kind)].map(([kind, ofKind]) => {
      const table = topology[kind] as Table
      if (table.size === 0) return [kind, sharedMapOf({ keys: ofKind.map(({ id }) => id), values: ofKind })]
      const entries = ofKind.map((entity) => [entity.id, entity] as const)
      return [kind, withEntries<EntityId, Entity>(table, entries)]
    }),
  )

/** Removes entities; references to them are left as they are. */
export function remove(topology: Topology, ids: readonly EntityId[]): Topology {
  const known = groupBy(ids, kindOf)
  return withTables(
    topology,
    kinds.map((kind) => {
      const entries = (known.get(kind) ?? []).map((id) => [id, undefined] as const)
      return [kind, withEntries<EntityId, Entity>(topology[kind], entries)]
    }),
  )
}

/** The same topology, which shares with another one what both have: what was put into both does not by itself. */
export const alignedWith = (topology: Topology, other: Topology): Topology =>
  withTables(
    topology,
    kinds.map((kind) => [kind, aligned<EntityId, Entity>(topology[kind], other[kind])]),
  )

function withTables(topology: Topology, tables: readonly (readonly [Kind, SharedMap<EntityId, Entity>])[]): Topology {
  const changed = tables.filter(([kind, table]) => table !== topology[kind])
  return changed.length === 0 ? topology : { ...topology, ...Object.fromEntries(changed) }
}
