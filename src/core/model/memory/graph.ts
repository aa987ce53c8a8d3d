import { cachedBy } from '../base/caches.ts'
import { type Entity, type EntityId, type EntityOf, isKind, type Kind, kindOf } from '../entity.ts'
import type { Table, Topology } from '../topology.ts'
import type { Fact } from './facts.ts'
import { referrersBy } from './referrers.ts'
import type { Index } from './table-index.ts'

/** Reads a topology by kind, by id, along references and by whatever else there is an index of. */
export interface Graph {
  /** All of one kind, in the order of their ids. */
  all<K extends Kind>(kind: K): readonly EntityOf<K>[]
  /** The entity of that kind and id; undefined when it is not in this stage. */
  get<K extends Kind>(kind: K, id: EntityId | undefined): EntityOf<K> | undefined
  /** The entity of whatever kind the id names. */
  find(id: EntityId | undefined): Entity | undefined
  /** The entities of one kind that refer to the id, by one field or by any. */
  referrers<K extends Kind>(kind: K, id: EntityId, field?: string): readonly EntityOf<K>[]
  /** The entities that an index has under a key. */
  having<K extends Kind>(index: Index<K>, key: string): readonly EntityOf<K>[]
  /** The keys that an index has, in their order. */
  keys<K extends Kind>(index: Index<K>): readonly string[]
  /** The lists of those that share a key of an index with others. */
  alike<K extends Kind>(index: Index<K>): readonly (readonly EntityOf<K>[])[]
  /** The value of a fact about something. */
  fact<T extends object, V>(fact: Fact<T, V>, of: T): V
  /** All of one kind. */
  table<K extends Kind>(kind: K): Table<K>
}

export const graphOf = cachedBy(
  (topology: Topology): Graph => ({
    all: (kind) => listOf(topology[kind]),
    get: (kind, id) => (id === undefined ? undefined : topology[kind].get(id)),
    find: (id) => (id !== undefined && isKind(kindOf(id)) ? topology[kindOf(id)].get(id) : undefined),
    referrers: (kind, id, field) => referrersBy(kind, field).find(topology[kind], id),
    having: (index, key) => index.find(topology[index.kind], key),
    keys: (index) => index.keys(topology[index.kind]),
    alike: (index) => index.alike(topology[index.kind]),
    fact: (fact, of) => fact.valueIn(topology, of),
    table: (kind) => topology[kind],
  }),
)

/** Lists are as long as their tables, so an old one is kept for as long only as somebody has it. */
const lists = new WeakMap<Table, WeakRef<readonly Entity[]>>()

function listOf<K extends Kind>(table: Table<K>): readonly EntityOf<K>[] {
  const known = lists.get(table)?.deref()
  if (known) return known as readonly EntityOf<K>[]
  const list = [...table.values()]
  lists.set(table, new WeakRef(list))
  return list
}
