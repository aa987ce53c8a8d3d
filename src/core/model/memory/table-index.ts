import { cachedBy } from '../base/caches.ts'
import {
  type Difference,
  differences,
  emptyMap,
  type Page,
  type SharedMap,
  sharesMost,
  withEntries,
} from '../base/shared-map.ts'
import type { EntityId, EntityOf, Kind } from '../entity.ts'
import type { Table } from '../topology.ts'

/** Finds entities of one kind by keys that follow from each of them alone. */
export interface Index<K extends Kind = Kind> {
  readonly kind: K
  /** All that have the key, in the order of ids: the same list for as long as they stay the same. */
  readonly find: (table: Table<K>, key: string) => readonly EntityOf<K>[]
  /** The keys that somebody has, in their order. */
  readonly keys: (table: Table<K>) => readonly string[]
  /** The lists of those that share a key with others, in the order of the keys. */
  readonly alike: (table: Table<K>) => readonly (readonly EntityOf<K>[])[]
}

type Lists<K extends Kind> = SharedMap<string, readonly EntityOf<K>[]>

/** How many plans may be open side by side, or compared. */
const plans = 4

/**
 * An index of a table is made once, out of that of the table of its plan which was asked before: only where these two
 * differ is anything done.
 */
export function indexOn<K extends Kind>(kind: K, keysOf: (entity: EntityOf<K>) => readonly string[]): Index<K> {
  const known = new WeakMap<Table<K>, Lists<K>>()
  let latest: readonly Table<K>[] = []
  const listsOf = (table: Table<K>): Lists<K> => {
    const there = known.get(table)
    if (there) return there
    const kin = latest.find((other) => isKin(other, table))
    const base = kin && known.get(kin)
    // Where most is new, to merge it costs more than to begin anew.
    const lists =
      base && isMostlyKept(kin, table) ? changed(base, differences(kin, table), keysOf) : fresh(table, keysOf)
    known.set(table, lists)
    latest = [table, ...latest.filter((other) => other !== kin)].slice(0, plans)
    return lists
  }
  const keys = cachedBy((lists: Lists<K>) => [...lists.keys()])
  const alikeIn = cachedBy((page: Page<string, readonly EntityOf<K>[]>) =>
    [...page.values()].filter((list) => list.length > 1),
  )
  const alike = cachedBy((lists: Lists<K>) => lists.pages.flatMap(alikeIn))
  return {
    kind,
    find: (table, key) => listsOf(table).get(key) ?? none,
    keys: (table) => keys(listsOf(table)),
    alike: (table) => alike(listsOf(table)),
  }
}

const none: readonly never[] = []

/** Of a small table nearly every page is touched by any edit. */
const smallTable = 1_000

const isMostlyKept = (before: Table, after: Table): boolean =>
  after.size < smallTable ? 2 * differences(before, after).length < after.size : sharesMost(before, after)

/** Whether it may pay to look at where two tables differ: most edits leave the first or the last page alone. */
const isKin = ({ pages: a }: Table, { pages: b }: Table): boolean =>
  a.length < 2 || a[0] === b[0] || a.at(-1) === b.at(-1)

function fresh<K extends Kind>(table: Table<K>, keysOf: (entity: EntityOf<K>) => readonly string[]): Lists<K> {
  const lists = new Map<string, EntityOf<K>[]>()
  for (const entity of table.values()) {
    for (const key of keysOf(entity)) {
      const list = lists.get(key)
      if (!list) lists.set(key, [entity])
      else if (list.at(-1) !== entity) list.push(entity)
    }
  }
  return withEntries(emptyMap, lists)
}

function changed<K extends Kind>(
  lists: Lists<K>,
  changes: readonly Difference<EntityId, EntityOf<K>>[],
  keysOf: (entity: EntityOf<K>) => readonly string[],
): Lists<K> {
  const touched = new Map<string, Map<EntityId, EntityOf<K> | undefined>>()
  const note = (key: string, id: EntityId, is: EntityOf<K> | undefined) => {
    const there = touched.get(key)
    if (there) there.set(id, is)
    else touched.set(key, new Map([[id, is]]))
  }
  for (const [id, was, is] of changes) {
    if (was) for (const key of keysOf(was)) note(key, id, undefined)
    if (is) for (const key of keysOf(is)) note(key, id, is)
  }
  return withEntries(
    lists,
    [...touched].map(([key, changes]) => {
      const list = merged(lists.get(key) ?? [], changes)
      return [key, list.length === 0 ? undefined : list]
    }),
  )
}

/** A list in the order of ids with changes: those that come, or come anew, and those that go. */
function merged<E extends { readonly id: EntityId }>(
  list: readonly E[],
  changes: ReadonlyMap<EntityId, E | undefined>,
): readonly E[] {
  const coming = [...changes.values()].flatMap((is) => is ?? []).sort((a, b) => (a.id < b.id ? -1 : 1))
  const result: E[] = []
  let at = 0
  for (const entity of list) {
    for (let next = coming[at]; next && next.id < entity.id; next = coming[++at]) result.push(next)
    if (!changes.has(entity.id)) result.push(entity)
  }
  for (let next = coming[at]; next; next = coming[++at]) result.push(next)
  return result
}
