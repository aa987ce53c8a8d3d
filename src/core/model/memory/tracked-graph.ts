import { cacheLatest } from '../base/caches.ts'
import { type EntityId, type EntityOf, isKind, type Kind, kindOf } from '../entity.ts'
import type { Topology } from '../topology.ts'
import { type Notes, takeNotes } from './evaluate.ts'
import type { Fact } from './facts.ts'
import { type Graph, graphOf } from './graph.ts'
import { referrersBy } from './referrers.ts'
import type { Snapshot } from './snapshot.ts'
import type { Index } from './table-index.ts'

/** A graph that tracks what is read of it, and gives what was read before as it was found then. */
export function trackedGraphAt(topology: Topology, offset: number): Graph {
  const plain = graphOf(topology)
  const notes = takeNotes()
  const { whole, get, having } = trackedTables(topology, notes, offset)
  const view = <K extends Kind, T>(of: 'keys' | 'alike', index: Index<K>, found: readonly T[]): readonly T[] => {
    const { kind } = index
    if (!notes.known(of, index)) {
      notes.add(of, index, {
        of,
        offset,
        kind,
        table: topology[kind],
        index: index as unknown as Index,
        found,
        heldIn: 0,
        otherIn: 0,
      })
    }
    return found
  }
  return {
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
    fact: <T extends object, V>(fact: Fact<T, V>, key: T): V => {
      const known = notes.known(fact, key)
      if (known?.of === 'fact') return known.found as V
      const found = plain.fact(fact, key)
      notes.add(fact, key, { of: 'fact', offset, fact: fact as unknown as Fact, key, found, heldIn: 0, otherIn: 0 })
      return found
    },
    table: whole,
  }
}

/** Tables as a whole, by id and by key. */
function trackedTables(topology: Topology, notes: Notes, offset: number): Pick<Graph, 'get' | 'having'> & Whole {
  return {
    whole: (kind) => {
      const table = topology[kind]
      if (!notes.known(kind, kind)) notes.add(kind, kind, { of: 'table', offset, kind, table, heldIn: 0, otherIn: 0 })
      return table
    },
    get: <K extends Kind>(kind: K, key: EntityId | undefined): EntityOf<K> | undefined => {
      if (key === undefined) return undefined
      const known = notes.known(kind, key)
      if (known?.of === 'entity') return known.found as EntityOf<K> | undefined
      const table = topology[kind]
      const found = table.get(key)
      notes.add(kind, key, { of: 'entity', offset, kind, table, key, found, heldIn: 0, otherIn: 0 })
      return found
    },
    having: <K extends Kind>(index: Index<K>, key: string): readonly EntityOf<K>[] => {
      const known = notes.known(index, key)
      if (known?.of === 'index') return known.found as readonly EntityOf<K>[]
      const { kind } = index
      const table = topology[kind]
      const found = index.find(table, key)
      notes.add(index, key, {
        of: 'index',
        offset,
        kind,
        table,
        index: index as unknown as Index,
        key,
        found,
        heldIn: 0,
        otherIn: 0,
      })
      return found
    },
  }
}

/** That of a topology alone is one for all who ask in turn. */
export const trackedGraph = ({ topology }: Snapshot): Graph => latestGraph(topology)

const latestGraph = cacheLatest((topology: Topology) => trackedGraphAt(topology, 0), 12)

interface Whole {
  readonly whole: Graph['table']
}
