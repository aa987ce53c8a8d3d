import { cachedBy } from '../base/caches.ts'
import type { Topology } from '../topology.ts'
import { type Cache, type Cached, cachedValue } from './cached.ts'
import { hasSameItems } from './dependency.ts'
import { evaluated } from './evaluate.ts'
import { type Footprint, footprint } from './footprint.ts'
import type { Graph } from './graph.ts'
import { type Snapshot, snapshotOf } from './snapshot.ts'
import { trackedGraph } from './tracked-graph.ts'

/** Something that follows from a topology for one thing in it. */
export interface Fact<T extends object = object, V = unknown> {
  valueIn(topology: Topology, of: T): V
  readonly footprint: Footprint
}

interface FactCache<V> extends Cache<V> {
  /** The snapshot that the newest value was last found true of: nothing that it depends on is looked at again there. */
  heldIn: number
}

/**
 * Caches what follows for each thing, such as the rooms of a category, with what `derive` read of the graph; asked
 * again, of whatever topology, it gives the same where all of that is the same. A list, set or map that comes out with the
 * same items is the same one, so that what depends on it stays cached too.
 */
export function fact<T extends object, V>(derive: (graph: Graph, of: T) => V): (graph: Graph, of: T) => V {
  const cacheOf = cachedBy((_: T): FactCache<V> => ({ entries: [], heldIn: 0 }))
  const read = footprint()
  const evaluate = (snapshot: Snapshot, of: T, { entries }: Cache<V>): Cached<V> => {
    const { value, dependencies } = evaluated(derive, trackedGraph(snapshot), of)
    dependencies.forEach(read.add)
    return { value: entries.find((entry) => hasSameItems(entry.value, value))?.value ?? value, dependencies }
  }
  const self: Fact<T, V> = {
    valueIn: (topology, of) => {
      const cache = cacheOf(of)
      const [newest] = cache.entries
      const snapshot = snapshotOf(topology)
      if (newest && cache.heldIn === snapshot.number) return newest.value
      const value = cachedValue(cache, snapshot, () => evaluate(snapshot, of, cache))
      cache.heldIn = snapshot.number
      return value
    },
    footprint: read,
  }
  return (graph, of) => graph.fact(self, of)
}
