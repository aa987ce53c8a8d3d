import type { Dependency } from './dependency.ts'

/** Takes notes of what is read, for one evaluation after the other. */
export interface Notebook {
  /** A part of it, for what is read of one thing. */
  part(): Notes
  /** What the evaluation has read, each once; the next one begins. */
  take(): readonly Dependency[]
}

export interface Notes {
  /** What was found when this was read first; it is a dependency of this evaluation, too. */
  known(what: unknown, key: unknown): Dependency | undefined
  add(what: unknown, key: unknown, dependency: Dependency): void
}

interface Note {
  readonly dependency: Dependency
  /** The number of the evaluation that has read it last. */
  readBy: number
}

/** Most evaluations read what others have read before: of that there is one dependency for all of them. */
export function notebook(onFirst: (dependency: Dependency) => void = () => undefined): Notebook {
  let number = 0
  let read: Dependency[] = []
  const part = (): Notes => {
    const notes = new Map<unknown, Map<unknown, Note>>()
    return {
      known: (what, key) => {
        const note = notes.get(what)?.get(key)
        if (note === undefined) return undefined
        if (note.readBy !== number) {
          note.readBy = number
          read.push(note.dependency)
        }
        return note.dependency
      },
      add: (what, key, dependency) => {
        const note = { dependency, readBy: number }
        const there = notes.get(what)
        if (there) there.set(key, note)
        else notes.set(what, new Map([[key, note]]))
        read.push(dependency)
        onFirst(dependency)
      },
    }
  }
  const take = (): readonly Dependency[] => {
    if (read.length === 0) return none
    // A copy has no room to grow, which most of the memory would be.
    const taken = read.slice()
    read = []
    number++
    return taken
  }
  return { part, take }
}

const none: readonly never[] = []
