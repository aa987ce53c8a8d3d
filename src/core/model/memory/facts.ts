import type { Kind } from '../entity.ts'
import type { Topology } from '../topology.ts'
import type { Graph } from './graph.ts'
import { hasSameItems, isUnchanged, type Read, watched } from './reads.ts'

/** Something that follows from a topology for one thing in it. */
export interface Fact<T extends object = object, V = unknown> {
  know(topology: Topology, of: T): V
  /** The kinds that it has read so far, itself or through other facts. */
  readonly kinds: Iterable<Kind>
}

interface Known<V> {
  readonly value: V
  readonly reads: readonly Read[]
}

/** Of one thing in so many different surroundings: of a plan with that many stages, or that often edited. */
const most = 24

/**
 * Remembers what follows for each thing, such as the rooms of a category, together with what `derive` read of the
 * graph; asked again, of whatever topology, it gives the same where all of that is the same. A list or set that comes
 * out with the same items is the same one.
 */
export function fact<T extends object, V>(derive: (graph: Graph, of: T) => V): (graph: Graph, of: T) => V {
  const memory = new WeakMap<T, readonly Known<V>[]>()
  const kinds = new Set<Kind>()
  const inner = new Set<Fact>()
  const learn = (topology: Topology, of: T, before: readonly Known<V>[]): Known<V> => {
    const reads: Read[] = []
    const value = derive(
      watched(topology, (read) => {
        reads.push(read)
        if (read.of === 'fact') inner.add(read.fact)
        else kinds.add(read.kind)
      }).graph,
      of,
    )
    return { reads, value: before.find((known) => hasSameItems(known.value, value))?.value ?? value }
  }
  const self: Fact<T, V> = {
    know: (topology, of) => {
      const before = memory.get(of) ?? []
      const [first] = before
      if (first && holds(first, topology)) return first.value
      const latest = before.find((known) => holds(known, topology)) ?? learn(topology, of, before)
      memory.set(of, [latest, ...before.filter((known) => known !== latest)].slice(0, most))
      return latest.value
    },
    kinds: {
      *[Symbol.iterator]() {
        yield* kinds
        for (const other of inner) yield* other.kinds
      },
    },
  }
  return (graph, of) => graph.know(self, of)
}

const holds = ({ reads }: Known<unknown>, topology: Topology): boolean =>
  reads.every((read) => isUnchanged(read, topology))
