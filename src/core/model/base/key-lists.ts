import { cachedBy } from './caches.ts'
import { atOnce, type InParts } from './in-parts.ts'
import { withChanges } from './list-parts.ts'

/** One key, no key, or several; of several that are the same, one counts. */
export type Keys = string | readonly string[] | undefined

/** A list that is in the order of its items; one that stands alone is itself held until somebody asks for its list. */
type Held<E> = E | readonly E[]

interface Alike<E> {
  readonly key: string
  readonly list: readonly E[]
}

/**
 * Lists of items by their keys, which nobody changes. What is edited shares all with the one before but a few lists that
 * lie over it, until they are so many that all of them are laid down together.
 */
export interface KeyLists<E> {
  readonly base: ReadonlyMap<string, Held<E>>
  /** Where nothing is left of a list, it is empty here. */
  readonly over: ReadonlyMap<string, readonly E[]>
  /** The keys in their order, and the lists of several items in that order; each once somebody has asked for it. */
  keys: readonly string[] | undefined
  alike: readonly Alike<E>[] | undefined
}

const isList = <E extends object>(held: Held<E>): held is readonly E[] => Array.isArray(held)

/** The same list in whatever is made of the lists that have it. */
const listOfOne: <E extends object>(one: E) => readonly E[] = cachedBy((one: object) => [one as never])

const listOf = <E extends object>(held: Held<E>): readonly E[] => (isList(held) ? held : listOfOne(held))

export const listsBy = <E extends object>(...asked: Parameters<typeof listsByInParts<E>>): KeyLists<E> =>
  atOnce(listsByInParts(...asked))

/** So many items are listed in one step. */
const partLength = 4_000

/** The same in steps, where groups are small. */
export function* listsByInParts<E extends object>(
  groups: Iterable<{ values(): Iterable<E> }>,
  keysOf: (item: E) => Keys,
): InParts<KeyLists<E>> {
  const base = new Map<string, E | E[]>()
  let count = 0
  const add = (key: string, item: E) => {
    const held = base.get(key)
    if (held === undefined) base.set(key, item)
    else if (!Array.isArray(held)) {
      if (held !== item) base.set(key, [held, item])
    } else if (held.at(-1) !== item) held.push(item)
  }
  for (const group of groups) {
    for (const item of group.values()) {
      count++
      const keys = keysOf(item)
      if (typeof keys === 'string') add(keys, item)
      else if (keys !== undefined) for (const key of keys) add(key, item)
    }
    if (count >= partLength) {
      count = 0
      yield
    }
  }
  return { base, over: new Map(), keys: undefined, alike: undefined }
}

export function listIn<E extends object>({ base, over }: KeyLists<E>, key: string): readonly E[] {
  const there = over.size === 0 ? undefined : over.get(key)
  if (there) return there
  const held = base.get(key)
  return held === undefined ? none : listOf(held)
}

const none: readonly never[] = []

/** The keys that have a list, in their order. */
export function keysIn<E extends object>(lists: KeyLists<E>): readonly string[] {
  lists.keys ??= [...laidDown(lists).keys()].sort()
  return lists.keys
}

/** The lists of several items, in the order of their keys. */
export function alikeIn<E extends object>(lists: KeyLists<E>): readonly Alike<E>[] {
  lists.alike ??= severalIn(laidDown(lists)).sort((a, b) => (a.key < b.key ? -1 : 1))
  return lists.alike
}

function severalIn<E extends object>(all: ReadonlyMap<string, Held<E>>): Alike<E>[] {
  const several: Alike<E>[] = []
  all.forEach((held, key) => {
    if (isList(held) && held.length > 1) several.push({ key, list: held })
  })
  return several
}

function laidDown<E extends object>({ base, over }: KeyLists<E>): ReadonlyMap<string, Held<E>> {
  if (over.size === 0) return base
  const all = new Map(base)
  for (const [key, list] of over) {
    if (list.length === 0) all.delete(key)
    else all.set(key, list)
  }
  return all
}

/** With other lists for some keys; an empty one leaves nothing of it. */
export function withLists<E extends object>(
  lists: KeyLists<E>,
  changes: ReadonlyMap<string, readonly E[]>,
): KeyLists<E> {
  const over = new Map(lists.over)
  for (const [key, list] of changes) over.set(key, list)
  const next = { base: lists.base, over, keys: keysAfter(lists, changes), alike: alikeAfter(lists, changes) }
  return over.size ** 2 <= Math.max(lists.base.size, few) ? next : { ...next, base: laidDown(next), over: new Map() }
}

const few = 64

function keysAfter<E extends object>(lists: KeyLists<E>, changes: ReadonlyMap<string, readonly E[]>) {
  const { keys } = lists
  const touched = [...changes].filter(([key, list]) => (listIn(lists, key).length === 0) !== (list.length === 0))
  if (!keys || touched.length === 0) return keys
  const [gone, come] = [new Set(touched.map(([key]) => key)), touched.filter(([, list]) => list.length > 0)]
  return [...keys.filter((key) => !gone.has(key)), ...come.map(([key]) => key)].sort()
}

function alikeAfter<E extends object>(lists: KeyLists<E>, changes: ReadonlyMap<string, readonly E[]>) {
  const { alike } = lists
  const touched = [...changes].filter(([key, list]) => list.length > 1 || listIn(lists, key).length > 1)
  if (!alike || touched.length === 0) return alike
  return withChanges(
    alike,
    ({ key }) => key,
    touched.map(([key, list]) => [key, list.length > 1 ? { key, list } : undefined]),
  )
}
