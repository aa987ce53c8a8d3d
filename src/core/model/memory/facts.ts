import { cachedBy } from '../base/caches.ts'
import type { Topology } from '../topology.ts'
import { type Cache, type Cached, cachedValue } from './cached.ts'
import { hasSameItems } from './dependency.ts'
import { evaluatorOf } from './evaluate.ts'
import { type Footprint, footprint } from './footprint.ts'
import type { Graph } from './graph.ts'
import { type Snapshot, snapshotOf } from './snapshot.ts'
import { trackedGraph } from './tracked-graph.ts'

/** Something that follows from a topology for one thing in it. */
export interface Fact<T extends object = object, V = unknown> {
  valueIn(topology: Topology, of: T): V
  readonly footprint: Footprint
}

/**
 * Caches what follows for each thing, such as the rooms of a category, with what `derive` read of the graph; asked
 * again, of whatever topology, it gives the same where all of that is the same. A list or set that comes out with the
 * same items is the same one, so that what depends on it stays cached too.
 */
export function fact<T extends object, V>(derive: (graph: Graph, of: T) => V): (graph: Graph, of: T) => V {
  const cacheOf = cachedBy((_: T): Cache<V> => ({ entries: [] }))
  const read = footprint()
  const evaluate = (snapshot: Snapshot, of: T, { entries }: Cache<V>): Cached<V> => {
    const { value, dependencies } = evaluatorOf(snapshot, trackedGraph)((graph) => derive(graph, of))
    dependencies.forEach(read.add)
    return { value: entries.find((entry) => hasSameItems(entry.value, value))?.value ?? value, dependencies }
  }
  const self: Fact<T, V> = {
    valueIn: (topology, of) => {
      const cache = cacheOf(of)
      const snapshot = snapshotOf(topology)
      return cachedValue(cache, snapshot, () => evaluate(snapshot, of, cache))
    },
    footprint: read,
  }
  return (graph, of) => graph.fact(self, of)
}
