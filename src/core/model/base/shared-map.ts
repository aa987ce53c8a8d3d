import { cacheLatest } from './caches.ts'

/**
 * A map in the order of its keys that nobody changes: one that is edited shares all but the touched pages with the one
 * before. So an edit costs and holds as much as it touches, and two of a kind are compared without what they share.
 */
export interface SharedMap<K extends string, V> extends ReadonlyMap<K, V> {
  readonly pages: readonly Page<K, V>[]
}

/** A few neighbouring entries. Of what follows from one page alone, much can be cached by it. */
export type Page<K extends string, V> = ReadonlyMap<K, V>

const longest = 64

/** What a shared map can do, found through `pages`, and through `starts`, the first key of each page. */
const reading: ThisType<SharedMap<string, unknown> & { readonly starts: readonly string[] }> & object = {
  get(key: string) {
    return this.pages[pageOf(this.starts, key)]?.get(key)
  },
  has(key: string) {
    return this.pages[pageOf(this.starts, key)]?.has(key) ?? false
  },
  *entries() {
    for (const page of this.pages) yield* page
  },
  *keys() {
    for (const page of this.pages) yield* page.keys()
  },
  *values() {
    for (const page of this.pages) yield* page.values()
  },
  forEach(visit: (value: unknown, key: string, map: unknown) => void) {
    for (const [key, value] of this) visit(value, key, this)
  },
  [Symbol.iterator]() {
    return this.entries()
  },
}

function mapOf<K extends string, V>(pages: readonly Page<K, V>[]): SharedMap<K, V> {
  const starts = pages.map(firstOf)
  const size = pages.reduce((sum, page) => sum + page.size, 0)
  return Object.create(reading, { pages: { value: pages }, starts: { value: starts }, size: { value: size } })
}

const firstOf = <K extends string>(page: Page<K, unknown>): K => page.keys().next().value as K

/** The last page that starts at the key or before it. */
function pageOf(starts: readonly string[], key: string): number {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as string) <= key) low = middle
    else high = middle - 1
  }
  return low
}

export const emptyMap: SharedMap<never, never> = mapOf([])

/** The same map, which shares the pages of another one where it is much like it. */
export function alignedWith<K extends string, V>(map: SharedMap<K, V>, other: SharedMap<K, V>): SharedMap<K, V> {
  if (map === other || sharesMost(other, map)) return map
  const changes = differences(other, map)
  return 2 * changes.length < map.size
    ? withEntries(
        other,
        changes.map(([key, , is]) => [key, is]),
      )
    : map
}

/** The map with these values put, and with those left out that are undefined. */
export function withEntries<K extends string, V>(
  map: SharedMap<K, V>,
  entries: Iterable<readonly [K, V | undefined]>,
): SharedMap<K, V> {
  if (map.size === 0) {
    const filled = sharedMapOf(columnsOf(entries))
    return filled.size === 0 ? map : filled
  }
  const { starts } = map as SharedMap<K, V> & { readonly starts: readonly K[] }
  const byPage = new Map<number, Map<K, V | undefined>>()
  for (const [key, value] of entries) {
    const at = pageOf(starts, key)
    const there = byPage.get(at)
    if (there) there.set(key, value)
    else if (map.get(key) !== value) byPage.set(at, new Map([[key, value]]))
  }
  if (byPage.size === 0) return map
  return mapOf(
    map.pages.flatMap((page, at) => {
      const changes = byPage.get(at)
      return changes ? pagesOf(page, changes) : [page]
    }),
  )
}

/** A page after changes: none, one, or several. */
function pagesOf<K extends string, V>(page: Page<K, V>, changes: ReadonlyMap<K, V | undefined>): readonly Page<K, V>[] {
  const edited = new Map(page)
  for (const [key, value] of changes) {
    if (value === undefined) edited.delete(key)
    else edited.set(key, value)
  }
  if (edited.size === 0) return []
  const added = [...changes].some(([key, value]) => value !== undefined && !page.has(key))
  return added ? divided(inOrder(edited)) : [edited]
}

/** Entries of a map, apart: a pair for each of them would take longer than to put it into a page. */
interface Columns<K, V> {
  readonly keys: readonly K[]
  readonly values: readonly V[]
}

function columnsOf<K, V>(entries: Iterable<readonly [K, V]>): Columns<K, V> {
  const keys: K[] = []
  const values: V[] = []
  for (const [key, value] of entries) {
    keys.push(key)
    values.push(value)
  }
  return { keys, values }
}

/** A map of these values, without those that are undefined; of several with one key the last counts. */
export function sharedMapOf<K extends string, V>({ keys, values }: Columns<K, V | undefined>): SharedMap<K, V> {
  // So they are written in files.
  const isAsItIs = keys.every((key, at) => at === 0 || (keys[at - 1] as K) < key) && !values.includes(undefined)
  const all = isAsItIs
    ? { keys, values: values as readonly V[] }
    : inOrder(new Map(keys.map((key, at) => [key, values[at]])))
  return all.keys.length === 0 ? emptyMap : mapOf(divided(all))
}

function inOrder<K extends string, V>(map: ReadonlyMap<K, V | undefined>): Columns<K, V> {
  const keys = [...map.keys()].filter((key) => map.get(key) !== undefined).sort()
  return { keys, values: keys.map((key) => map.get(key) as V) }
}

/** Into pages of equal length, with room to grow. */
function divided<K extends string, V>({ keys, values }: Columns<K, V>): readonly Page<K, V>[] {
  const pages: Page<K, V>[] = []
  const count = keys.length <= longest ? 1 : Math.ceil(keys.length / (longest / 2))
  const length = Math.ceil(keys.length / count)
  for (let start = 0; start < keys.length; start += length) {
    const page = new Map<K, V>()
    for (let at = start; at < Math.min(start + length, keys.length); at++) page.set(keys[at] as K, values[at] as V)
    pages.push(page)
  }
  return pages
}

/** One key whose value differs; undefined where there is none. */
export type Difference<K, V> = readonly [key: K, was: V | undefined, is: V | undefined]

/** Where two maps differ. What they share is not looked at. */
export function differences<K extends string, V>(
  before: SharedMap<K, V>,
  after: SharedMap<K, V>,
): readonly Difference<K, V>[] {
  return latestDifferences(before, after) as readonly Difference<K, V>[]
}

/** Many ask about the same two, one after the other. */
const latestDifferences = cacheLatest(
  (before: SharedMap<string, unknown>, after: SharedMap<string, unknown>): readonly Difference<string, unknown>[] => {
    const [here, there] = pagesApart(before.pages, after.pages)
    const [was, is] = [listed(here), listed(there)]
    const found: Difference<string, unknown>[] = []
    const added: Difference<string, unknown>[] = []
    let next = 0
    // Both are in the order of their keys.
    for (const [at, key] of was.keys.entries()) {
      for (; next < is.keys.length && (is.keys[next] as string) < key; next++) added.push(addedAt(is, next))
      const value = is.keys[next] === key ? is.values[next++] : undefined
      if (value !== was.values[at]) found.push([key, was.values[at], value])
    }
    for (; next < is.keys.length; next++) added.push(addedAt(is, next))
    return added.length === 0 ? found : [...found, ...added]
  },
  12,
)

function listed(pages: readonly Page<string, unknown>[]): Columns<string, unknown> {
  const keys: string[] = []
  const values: unknown[] = []
  for (const page of pages) {
    page.forEach((value, key) => {
      keys.push(key)
      values.push(value)
    })
  }
  return { keys, values }
}

const addedAt = ({ keys, values }: Columns<string, unknown>, at: number): Difference<string, unknown> => [
  keys[at] as string,
  undefined,
  values[at],
]

/** The keys that have come or have another value, in their order, found as far as somebody asks. */
export function* keysCome<K extends string>(before: SharedMap<K, unknown>, after: SharedMap<K, unknown>): Iterable<K> {
  for (const page of pagesApart(before.pages, after.pages)[1]) {
    for (const [key, value] of page) if (before.get(key as K) !== value) yield key as K
  }
}

/** Whether most of a map is in pages that another has too, so that it may pay to look at where they differ. */
export function sharesMost<K extends string, V>(before: SharedMap<K, V>, after: SharedMap<K, V>): boolean {
  const [, there] = pagesApart(before.pages, after.pages)
  return 2 * there.reduce((sum, page) => sum + page.size, 0) < after.size
}

/** Whether it may pay to look at where two maps differ: most edits leave the first or the last page alone. */
export const isKin = ({ pages: a }: SharedMap<string, unknown>, { pages: b }: SharedMap<string, unknown>): boolean =>
  a.length < 2 || a[0] === b[0] || a.at(-1) === b.at(-1)

type Pages = readonly Page<string, unknown>[]

/** The pages that only one of two maps has, in their order. */
export const pagesApart = cacheLatest((before: Pages, after: Pages): readonly [here: Pages, there: Pages] => {
  let start = 0
  const shorter = Math.min(before.length, after.length)
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++
  const [here, there] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
  if (here.length === 0 || there.length === 0) return [here, there]
  const [inHere, inThere] = [new Set(here), new Set(there)]
  return [here.filter((page) => !inThere.has(page)), there.filter((page) => !inHere.has(page))]
}, 12)
