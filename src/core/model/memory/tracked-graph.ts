import { type EntityId, type EntityOf, isKind, type Kind, kindOf } from '../entity.ts'
import type { Track } from './dependency.ts'
import type { Tracked } from './evaluate.ts'
import type { Fact } from './facts.ts'
import { type Graph, graphOf } from './graph.ts'
import { referrersBy } from './referrers.ts'
import { nothingSeen } from './seen.ts'
import { type Snapshot, topologyAt } from './snapshot.ts'
import type { Index } from './table-index.ts'

/** A graph that tracks what is read of it. */
export function trackedGraph(snapshot: Snapshot, track: Track, offset = 0): Tracked<Graph> {
  const topology = topologyAt(snapshot, offset)
  const plain = graphOf(topology)
  const { isNew, forget } = nothingSeen()
  const whole = (kind: Kind) => {
    if (isNew(kind, kind)) track({ of: 'table', offset, kind, table: topology[kind] })
  }
  const get = <K extends Kind>(kind: K, key: EntityId | undefined): EntityOf<K> | undefined => {
    if (key === undefined) return undefined
    const table = topology[kind]
    const found = table.get(key)
    if (isNew(kind, key)) track({ of: 'entity', offset, kind, table, key, found })
    return found
  }
  const having = <K extends Kind>(index: Index<K>, key: string): readonly EntityOf<K>[] => {
    const { kind } = index
    const table = topology[kind]
    const found = index.find(table, key)
    if (isNew(index, key)) track({ of: 'index', offset, kind, table, index: index as unknown as Index, key, found })
    return found
  }
  const view = <K extends Kind, T>(of: 'keys' | 'alike', index: Index<K>, found: readonly T[]): readonly T[] => {
    const { kind } = index
    const table = topology[kind]
    if (isNew(of, index)) track({ of, offset, kind, table, index: index as unknown as Index, found })
    return found
  }
  const reader: Graph = {
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
    fact: (fact, key) => {
      const found = plain.fact(fact, key)
      if (isNew(fact, key)) track({ of: 'fact', offset, fact: fact as unknown as Fact, key, found })
      return found
    },
    table: (kind) => {
      whole(kind)
      return plain.table(kind)
    },
  }
  return { reader, forget }
}
