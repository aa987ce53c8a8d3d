import type { Cached } from './cached.ts'
import type { Dependency, Track } from './dependency.ts'
import type { Snapshot } from './snapshot.ts'

/** Reads a snapshot, and tracks each dependency once until it is told to forget. */
export interface Tracked<R> {
  readonly reader: R
  forget(): void
}

/** Evaluates computations on one snapshot, one after the other, each to its value and its own dependencies. */
export function evaluatorOf<R>(
  snapshot: Snapshot,
  trackedBy: (snapshot: Snapshot, track: Track) => Tracked<R>,
): <V>(compute: (reader: R) => V) => Cached<V> {
  let dependencies: Dependency[] = []
  let tracked: Tracked<R> | undefined
  return (compute) => {
    if (dependencies.length > 0) {
      dependencies = []
      tracked?.forget()
    }
    tracked ??= trackedBy(snapshot, (dependency) => dependencies.push(dependency))
    const value = compute(tracked.reader)
    // A copy has no room to grow, which most of the memory would be.
    return { value, dependencies: dependencies.length === 0 ? none : dependencies.slice() }
  }
}

const none: readonly never[] = []
