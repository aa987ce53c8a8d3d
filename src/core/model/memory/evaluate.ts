import type { Cached } from './cached.ts'
import type { Dependency } from './dependency.ts'
import { type Notebook, notebook } from './notes.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * Evaluates computations on one snapshot, one after the other, each to its value and its own dependencies; whoever wants
 * to is told of each of these once.
 */
export function evaluatorOf<R>(
  snapshot: Snapshot,
  trackedBy: (snapshot: Snapshot, notes: Notebook) => R,
  onFirst?: (dependency: Dependency) => void,
): <V, T = undefined>(compute: (reader: R, of: T) => V, of?: T) => Cached<V> {
  const notes = notebook(onFirst)
  let reader: R | undefined
  return <V, T>(compute: (reader: R, of: T) => V, of?: T) => {
    // One before that crashed has left some.
    notes.take()
    reader ??= trackedBy(snapshot, notes)
    const value = compute(reader, of as T)
    return { value, dependencies: notes.take() }
  }
}
