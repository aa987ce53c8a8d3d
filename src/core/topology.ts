import { type Entity, type EntityId, type EntityOf, isKind, type Kind, kindOf, kinds } from './model.ts'

export type Table<K extends Kind = Kind> = ReadonlyMap<EntityId, EntityOf<K>>

/**
 * Everything that exists at one point in time: one table per kind, never changed in place.
 * An edit copies only the tables it touches, so what was derived from the others stays valid by identity.
 */
export type Topology = { readonly [K in Kind]: Table<K> }

export const emptyTopology: Topology = Object.fromEntries(kinds.map((kind) => [kind, new Map()])) as unknown as Topology

export function entitiesOf(topology: Topology): readonly Entity[] {
  return kinds.flatMap((kind): Entity[] => [...topology[kind].values()])
}

export const entityOf = (topology: Topology, id: EntityId): Entity | undefined =>
  isKind(kindOf(id)) ? topology[kindOf(id)].get(id) : undefined

/** Adds entities, or replaces those with the same id. */
export function put(topology: Topology, entities: readonly Entity[]): Topology {
  return edited(topology, entities, (table, entity) => table.set(entity.id, entity))
}

/** Removes entities; references to them are left as they are. */
export function remove(topology: Topology, ids: readonly EntityId[]): Topology {
  const gone = ids.flatMap((id) => entityOf(topology, id) ?? [])
  return edited(topology, gone, (table, entity) => table.delete(entity.id))
}

function edited(
  topology: Topology,
  entities: readonly Entity[],
  apply: (table: Map<EntityId, Entity>, entity: Entity) => void,
): Topology {
  const copies = new Map<Kind, Map<EntityId, Entity>>()
  for (const entity of entities) {
    const table = copies.get(entity.kind) ?? new Map<EntityId, Entity>(topology[entity.kind])
    copies.set(entity.kind, table)
    apply(table, entity)
  }
  return copies.size === 0 ? topology : { ...topology, ...Object.fromEntries(copies) }
}
