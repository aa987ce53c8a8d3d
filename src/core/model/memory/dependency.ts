import type { EntityId, Kind } from '../entity.ts'
import type { Table } from '../topology.ts'
import type { Fact } from './facts.ts'
import { type Aspect, aspectAt, type Snapshot, topologyAt } from './snapshot.ts'
import type { Index } from './table-index.ts'

/** Something that was read of a snapshot, so many stages away, and what was found there. */
export type Dependency =
  | OnTable<'table'>
  | (OnTable<'entity'> & { readonly key: EntityId; readonly found: unknown })
  | (OnTable<'index'> & { readonly index: Index; readonly key: string; readonly found: unknown })
  | (OnTable<'keys' | 'alike'> & { readonly index: Index; readonly found: readonly unknown[] })
  | (On<'fact'> & { readonly fact: Fact; readonly key: object; readonly found: unknown })
  | (On<'aspect'> & { readonly aspect: Aspect; readonly found: unknown })

interface On<Of> {
  readonly of: Of
  readonly offset: number
  /** The snapshots in which it was last found the same, and another: many values share it. */
  heldIn?: number
  otherIn?: number
}

interface OnTable<Of> extends On<Of> {
  readonly kind: Kind
  /** Where it was found: in the same table it is the same. */
  readonly table: Table
}

/** Whether a snapshot has the same to read. */
export function isUnchanged(dependency: Dependency, snapshot: Snapshot): boolean {
  const { number } = snapshot
  if (dependency.heldIn === number) return true
  if (dependency.otherIn === number) return false
  const isSame = hasSame(dependency, snapshot)
  if (isSame) dependency.heldIn = number
  else dependency.otherIn = number
  return isSame
}

/** In the same table, or in another that has just this in common with it. */
function hasSame(dependency: Dependency, snapshot: Snapshot): boolean {
  const { offset } = dependency
  if (dependency.of === 'aspect') return aspectAt(snapshot, offset, dependency.aspect) === dependency.found
  const topology = topologyAt(snapshot, offset)
  if (dependency.of === 'fact') return dependency.fact.valueIn(topology, dependency.key) === dependency.found
  const table = topology[dependency.kind]
  if (table === dependency.table) return true
  if (dependency.of === 'entity') return table.get(dependency.key) === dependency.found
  if (dependency.of === 'index') return dependency.index.find(table, dependency.key) === dependency.found
  return dependency.of !== 'table' && hasSameItems(dependency.index[dependency.of](table), dependency.found)
}

/** Whether two values are lists, sets or maps of the same items in the same order. */
export function hasSameItems(a: unknown, b: unknown): boolean {
  if (a instanceof Set && b instanceof Set) return a.size === b.size && hasSameItems([...a], [...b])
  if (a instanceof Map && b instanceof Map) {
    return (
      a.size === b.size && hasSameItems([...a.keys()], [...b.keys()]) && hasSameItems([...a.values()], [...b.values()])
    )
  }
  return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, at) => item === b[at])
}
