import { type EntityId, type EntityOf, isKind, type Kind, kindOf } from '../entity.ts'
import type { Table, Topology } from '../topology.ts'
import type { Fact } from './facts.ts'
import { type Graph, graphOf } from './graph.ts'
import { referrersBy } from './referrers.ts'
import type { Index } from './table-index.ts'

/** Something that was read of a topology, and what was found there. */
export type Read =
  | { readonly of: 'table'; readonly kind: Kind; readonly table: Table }
  | {
      readonly of: 'entity'
      readonly kind: Kind
      readonly table: Table
      readonly key: EntityId
      readonly found: unknown
    }
  | {
      readonly of: 'index'
      readonly kind: Kind
      readonly table: Table
      readonly index: Index
      readonly key: string
      readonly found: unknown
    }
  | {
      readonly of: 'keys' | 'alike'
      readonly kind: Kind
      readonly table: Table
      readonly index: Index
      readonly found: readonly unknown[]
    }
  | { readonly of: 'fact'; readonly fact: Fact; readonly key: object; readonly found: unknown }

/** Whether a topology has the same to read: in the same table, or in another one that has just this in common with it. */
export function isUnchanged(read: Read, topology: Topology): boolean {
  if (read.of === 'fact') return read.fact.know(topology, read.key) === read.found
  const table = topology[read.kind]
  if (table === read.table) return true
  if (read.of === 'entity') return table.get(read.key) === read.found
  if (read.of === 'index') return read.index.find(table, read.key) === read.found
  return read.of !== 'table' && hasSameItems(read.index[read.of](table), read.found)
}

/** Whether two values are lists or sets of the same items in the same order. */
export function hasSameItems(a: unknown, b: unknown): boolean {
  if (a instanceof Set && b instanceof Set) return a.size === b.size && hasSameItems([...a], [...b])
  return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, at) => item === b[at])
}

/** A graph that tells what is read of it, each thing once until that is forgotten. */
export interface WatchedGraph {
  readonly graph: Graph
  forget(): void
}

export function watched(topology: Topology, note: (read: Read) => void): WatchedGraph {
  const plain = graphOf(topology)
  const seen = new Map<unknown, Set<unknown>>()
  const isNew = (what: unknown, key: unknown): boolean => {
    const keys = seen.get(what)
    if (!keys) seen.set(what, new Set([key]))
    else if (keys.has(key)) return false
    else keys.add(key)
    return true
  }
  const whole = (kind: Kind) => {
    if (isNew(kind, kind)) note({ of: 'table', kind, table: topology[kind] })
  }
  const get = <K extends Kind>(kind: K, key: EntityId | undefined): EntityOf<K> | undefined => {
    if (key === undefined) return undefined
    const table = topology[kind]
    const found = table.get(key)
    if (isNew(kind, key)) note({ of: 'entity', kind, table, key, found })
    return found
  }
  const having = <K extends Kind>(index: Index<K>, key: string): readonly EntityOf<K>[] => {
    const table = topology[index.kind]
    const found = index.find(table, key)
    if (isNew(index, key)) note({ of: 'index', kind: index.kind, table, index: index as unknown as Index, key, found })
    return found
  }
  const view = <K extends Kind, T>(of: 'keys' | 'alike', index: Index<K>, found: readonly T[]): readonly T[] => {
    const { kind } = index
    if (isNew(of, index)) note({ of, kind, table: topology[kind], index: index as unknown as Index, found })
    return found
  }
  const graph: Graph = {
    all: (kind) => {
      whole(kind)
      return plain.all(kind)
    },
    get,
    find: (id) => (id !== undefined && isKind(kindOf(id)) ? get(kindOf(id), id) : undefined),
    referrers: (kind, id, field) => having(referrersBy(kind, field), id),
    having,
    keys: (index) => view('keys', index, plain.keys(index)),
    alike: (index) => view('alike', index, plain.alike(index)),
    know: (fact, key) => {
      const found = plain.know(fact, key)
      if (isNew(fact, key)) note({ of: 'fact', fact: fact as unknown as Fact, key, found })
      return found
    },
    table: (kind) => {
      whole(kind)
      return plain.table(kind)
    },
  }
  return { graph, forget: () => seen.clear() }
}
