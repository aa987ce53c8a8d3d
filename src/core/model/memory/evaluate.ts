import type { Cached } from './cached.ts'
import type { Dependency } from './dependency.ts'
import type { Snapshot } from './snapshot.ts'

/** What the evaluations that are going on have read, each behind the one within which it was begun. */
const read: Dependency[] = []

/** The numbers of the evaluation that is going on and of the newest. */
let [running, newest] = [0, 0]

/** How many evaluations were begun: where it stands still, all was known. */
export const evaluations = (): number => newest

/** What was read of one thing, by whichever evaluation. */
export interface Notes {
  /** What was found when this was read first; it is a dependency of the evaluation that is going on, too. */
  known(what: unknown, key: unknown): Dependency | undefined
  add(what: unknown, key: unknown, dependency: Dependency): void
}

interface Note {
  readonly dependency: Dependency
  /** The evaluation that has read it last. */
  readBy: number
}

/** Most evaluations read what others have read before: of that there is one dependency for all of them. */
export function takeNotes(): Notes {
  const notes = new Map<unknown, Map<unknown, Note>>()
  return {
    known: (what, key) => {
      const note = notes.get(what)?.get(key)
      if (note === undefined) return undefined
      if (note.readBy !== running) {
        note.readBy = running
        read.push(note.dependency)
      }
      return note.dependency
    },
    add: (what, key, dependency) => {
      let there = notes.get(what)
      if (there === undefined) {
        there = new Map()
        notes.set(what, there)
      }
      there.set(key, { dependency, readBy: running })
      read.push(dependency)
    },
  }
}

/** Of what finds nothing and has read nothing. */
export const nothing: Cached<readonly never[]> = { value: [], dependencies: [] }

/** The value of a computation about something, with all that it reads. */
export function evaluated<R, T, V>(compute: (reader: R, of: T) => V, reader: R, of: T): Cached<V> {
  const outer = running
  const start = read.length
  running = ++newest
  try {
    const value = compute(reader, of)
    if (read.length > start) return { value, dependencies: read.slice(start) }
    return value === (nothing.value as unknown) ? (nothing as Cached<V>) : { value, dependencies: nothing.dependencies }
  } finally {
    running = outer
    if (read.length > start) read.length = start
  }
}

/** The same about each of many things, where most is about nothing: of the others it is told. */
export function evaluateEach<R, T, V>(
  compute: (reader: R, of: T) => V,
  reader: R,
  all: Iterable<T>,
  tell: (of: T, found: Cached<V>) => void,
): void {
  const outer = running
  const start = read.length
  try {
    running = ++newest
    for (const of of all) {
      const value = compute(reader, of)
      if (read.length === start && value === (nothing.value as unknown)) continue
      const dependencies = read.slice(start)
      read.length = start
      tell(of, { value, dependencies })
      running = ++newest
    }
  } finally {
    running = outer
    if (read.length > start) read.length = start
  }
}

/** Evaluates computations on one snapshot, each to its value and its own dependencies. */
export const evaluatorOf =
  <R>(snapshot: Snapshot, trackedBy: (snapshot: Snapshot) => R) =>
  <V>(compute: (reader: R) => V): Cached<V> =>
    evaluated(compute, trackedBy(snapshot), undefined)
