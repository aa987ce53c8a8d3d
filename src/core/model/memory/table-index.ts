import { cachedBy } from '../base/caches.ts'
import { atOnce, type InParts } from '../base/in-parts.ts'
import { alikeIn, type KeyLists, type Keys, keysIn, listIn, listsByInParts, withLists } from '../base/key-lists.ts'
import { withChanges } from '../base/list-parts.ts'
import { type Difference, differences, isKin, sharesMost } from '../base/shared-map.ts'
import type { EntityId, EntityOf, Kind } from '../entity.ts'
import type { Table } from '../topology.ts'

/** Finds entities of one kind by keys that follow from each of them alone. */
export interface Index<K extends Kind = Kind> {
  readonly kind: K
  /** All that have the key, in the order of ids: the same list for as long as they stay the same. */
  readonly find: (table: Table<K>, key: string) => readonly EntityOf<K>[]
  /** Makes it in steps, where it is not made yet, before somebody asks. */
  readonly ready: (table: Table<K>) => InParts<void>
  /** The keys that somebody has, in their order. */
  readonly keys: (table: Table<K>) => readonly string[]
  /** The lists of those that share a key with others, in the order of the keys. */
  readonly alike: (table: Table<K>) => readonly (readonly EntityOf<K>[])[]
}

/** How many plans may be open side by side, or compared. */
const plans = 4

/**
 * An index of a table is made once, out of that of the table of its plan which was asked before: only where these two
 * differ is anything done.
 */
export function indexOn<K extends Kind>(kind: K, keysOf: (entity: EntityOf<K>) => Keys): Index<K> {
  const known = new WeakMap<Table<K>, KeyLists<EntityOf<K>>>()
  let latest: readonly Table<K>[] = []
  const madeInParts = function* (table: Table<K>): InParts<KeyLists<EntityOf<K>>> {
    const kin = latest.find((other) => isKin(other, table))
    const base = kin && known.get(kin)
    // Where most is new, to merge it costs more than to begin anew.
    const lists =
      base && isMostlyKept(kin, table)
        ? changed(base, differences(kin, table), keysOf)
        : yield* listsByInParts<EntityOf<K>>(table.pages, keysOf)
    known.set(table, lists)
    latest = [table, ...latest.filter((other) => other !== kin)].slice(0, plans)
    return lists
  }
  const listsOf = (table: Table<K>) => known.get(table) ?? atOnce(madeInParts(table))
  const alike = cachedBy((all: ReturnType<typeof alikeIn<EntityOf<K>>>) => all.map(({ list }) => list))
  return {
    kind,
    find: (table, key) => listIn(listsOf(table), key),
    *ready(table) {
      if (!known.has(table)) yield* madeInParts(table)
    },
    keys: (table) => keysIn(listsOf(table)),
    alike: (table) => alike(alikeIn(listsOf(table))),
  }
}

/** Of a small table nearly every page is touched by any edit. */
const smallTable = 1_000

const isMostlyKept = (before: Table, after: Table): boolean =>
  after.size < smallTable ? 2 * differences(before, after).length < after.size : sharesMost(before, after)

function changed<K extends Kind>(
  lists: KeyLists<EntityOf<K>>,
  changes: readonly Difference<EntityId, EntityOf<K>>[],
  keysOf: (entity: EntityOf<K>) => Keys,
): KeyLists<EntityOf<K>> {
  const touched = new Map<string, Map<EntityId, EntityOf<K> | undefined>>()
  const note = (keys: Keys, id: EntityId, is: EntityOf<K> | undefined) => {
    for (const key of typeof keys === 'string' ? [keys] : (keys ?? [])) {
      const there = touched.get(key)
      if (there) there.set(id, is)
      else touched.set(key, new Map([[id, is]]))
    }
  }
  for (const [id, was, is] of changes) {
    if (was) note(keysOf(was), id, undefined)
    if (is) note(keysOf(is), id, is)
  }
  const edited = [...touched].map(([key, of]) => [key, withChanges(listIn(lists, key), idOf, of)] as const)
  return withLists(lists, new Map(edited))
}

const idOf = ({ id }: { readonly id: string }): string => id
