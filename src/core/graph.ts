import { type Entity, type EntityId, type EntityOf, isKind, type Kind, kindOf } from './model.ts'
import { refsOf } from './refs.ts'
import type { Table, Topology } from './topology.ts'

/** Reads a topology by kind, by id and along references. */
export interface Graph {
  /** All of one kind, in the order of their ids. */
  all<K extends Kind>(kind: K): readonly EntityOf<K>[]
  /** The entity of that kind and id; undefined when it is not in this stage. */
  get<K extends Kind>(kind: K, id: EntityId | undefined): EntityOf<K> | undefined
  /** The entity of whatever kind the id names. */
  find(id: EntityId | undefined): Entity | undefined
  /** The entities of one kind that refer to the id, by one field or by any. */
  referrers<K extends Kind>(kind: K, id: EntityId, field?: string): readonly EntityOf<K>[]
}

export function graphOf(topology: Topology): Graph {
  const known = graphs.get(topology)
  if (known) return known
  const graph = graphFrom((kind) => topology[kind])
  graphs.set(topology, graph)
  return graph
}

/** A graph over tables that are looked up at each read, so that a reader can be watched. */
export function graphFrom(tableOf: <K extends Kind>(kind: K) => Table<K>): Graph {
  return {
    all: (kind) => listOf(tableOf(kind)),
    get: (kind, id) => (id === undefined ? undefined : tableOf(kind).get(id)),
    find: (id) => (id !== undefined && isKind(kindOf(id)) ? tableOf(kindOf(id)).get(id) : undefined),
    referrers: <K extends Kind>(kind: K, id: EntityId, field?: string) => {
      const found = referrersIn(tableOf(kind)).get(field === undefined ? id : `${id} ${field}`)
      return (found ?? []) as readonly EntityOf<K>[]
    },
  }
}

const graphs = new WeakMap<Topology, Graph>()
const lists = new WeakMap<Table, readonly Entity[]>()
const indexes = new WeakMap<Table, ReadonlyMap<string, readonly Entity[]>>()

/** In the order of ids, so that nothing derived depends on the order in which things were added. */
function listOf<K extends Kind>(table: Table<K>): readonly EntityOf<K>[] {
  const known = lists.get(table)
  if (known) return known as readonly EntityOf<K>[]
  const list = [...table.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  lists.set(table, list)
  return list
}

/** Who refers to what in one table: by target, and by target and field. */
function referrersIn(table: Table): ReadonlyMap<string, readonly Entity[]> {
  const known = indexes.get(table)
  if (known) return known
  const index = new Map<string, Entity[]>()
  const note = (key: string, entity: Entity) => {
    const list = index.get(key)
    if (!list) index.set(key, [entity])
    else if (list.at(-1) !== entity) list.push(entity)
  }
  for (const entity of listOf(table)) {
    for (const { field, to } of refsOf(entity)) {
      note(to, entity)
      note(`${to} ${field}`, entity)
    }
  }
  indexes.set(table, index)
  return index
}
