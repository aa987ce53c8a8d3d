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

/** The map with these values put, and with those left out that are undefined. */
export function withEntries<K extends string, V>(
  map: SharedMap<K, V>,
  entries: Iterable<readonly [K, V | undefined]>,
): SharedMap<K, V> {
  if (map.size === 0) {
    const all = [...entries]
    // So it is written in files.
    const put = isInOrder(all) ? all : inOrder(new Map(all))
    return put.length === 0 ? map : mapOf(divided(put))
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

const inOrder = <K extends string, V>(map: ReadonlyMap<K, V | undefined>): readonly (readonly [K, V])[] =>
  [...map].filter((entry): entry is [K, V] => entry[1] !== undefined).sort(([a], [b]) => (a < b ? -1 : 1))

/** Whether each key comes after the one before, and none is left out. */
const isInOrder = <K extends string, V>(
  entries: readonly (readonly [K, V | undefined])[],
): entries is readonly (readonly [K, V])[] =>
  entries.every(([key, value], at) => {
    const before = entries[at - 1]
    return value !== undefined && (before === undefined || before[0] < key)
  })

/** Into pages of equal length, with room to grow. */
function divided<K extends string, V>(entries: readonly (readonly [K, V])[]): readonly Page<K, V>[] {
  if (entries.length === 0) return []
  if (entries.length <= longest) return [new Map(entries)]
  const length = Math.ceil(entries.length / Math.ceil(entries.length / (longest / 2)))
  return Array.from(
    { length: Math.ceil(entries.length / length) },
    (_, at) => new Map(entries.slice(at * length, (at + 1) * length)),
  )
}

/** One key whose value differs; undefined where there is none. */
export type Difference<K, V> = readonly [key: K, was: V | undefined, is: V | undefined]

/** Where two maps differ. What they share is not looked at. */
export function differences<K extends string, V>(
  before: SharedMap<K, V>,
  after: SharedMap<K, V>,
): readonly Difference<K, V>[] {
  const [here, there] = apart(before.pages, after.pages)
  const [was, is] = [here.flatMap((page) => [...page]), there.flatMap((page) => [...page])]
  const found: Difference<K, V>[] = []
  const added: Difference<K, V>[] = []
  let at = 0
  // Both are in the order of their keys.
  for (const [key, value] of was) {
    for (let next = is[at]; next && next[0] < key; next = is[++at]) added.push([next[0], undefined, next[1]])
    const there = is[at]?.[0] === key ? is[at++]?.[1] : undefined
    if (there !== value) found.push([key, value, there])
  }
  for (let next = is[at]; next; next = is[++at]) added.push([next[0], undefined, next[1]])
  return added.length === 0 ? found : [...found, ...added]
}

/** The pages that only one of two lists has. */
function apart<P>(before: readonly P[], after: readonly P[]): readonly [readonly P[], readonly P[]] {
  let start = 0
  const shorter = Math.min(before.length, after.length)
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++
  const [here, there] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
  const [inHere, inThere] = [new Set(here), new Set(there)]
  return [here.filter((page) => !inThere.has(page)), there.filter((page) => !inHere.has(page))]
}
