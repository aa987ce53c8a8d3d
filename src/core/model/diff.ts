import { cacheLatestInParts } from './base/caches.ts'
import { atOnce, type InParts } from './base/in-parts.ts'
import { differences } from './base/shared-map.ts'
import type { Entity, EntityId } from './entity.ts'
import { kinds } from './entity.ts'
import { fieldOf } from './refs.ts'
import type { Table, Topology } from './topology.ts'

export type Change =
  | { readonly type: 'added'; readonly after: Entity }
  | { readonly type: 'removed'; readonly before: Entity }
  | { readonly type: 'changed'; readonly before: Entity; readonly after: Entity; readonly fields: readonly string[] }

/**
 * What must be added, removed and changed to come from one topology to another. What they share is not looked at: after
 * an edit this costs as much as the edit touched.
 */
export const diff = (before: Topology, after: Topology): readonly Change[] => atOnce(diffInParts(before, after))

/** The same in steps. */
export const diffInParts = (before: Topology, after: Topology): InParts<readonly Change[]> =>
  diffBy(tableDiff, before, after)

/**
 * The same for a step that is looked at: it is told in words, worked through and drawn, and can change every room of a
 * company. What was found in a table stays for as long as that table does not change.
 */
export const stepDiff = (before: Topology, after: Topology): readonly Change[] => atOnce(stepDiffInParts(before, after))

/** The same in steps, where it is not known. */
export const stepDiffInParts = (before: Topology, after: Topology): InParts<readonly Change[]> =>
  diffBy(knownDiff, before, after)

/** The changes that an edit makes in a table, in steps; it is propagated to other stages, and asked about again in other scopes. */
export const editedInParts = cacheLatestInParts((before: Table, after: Table) => tableDiff(before, after), kinds.length)

function* diffBy(compare: typeof tableDiff, before: Topology, after: Topology): InParts<readonly Change[]> {
  const changes: (readonly Change[])[] = []
  for (const kind of kinds) if (before[kind] !== after[kind]) changes.push(yield* compare(before[kind], after[kind]))
  return concat(changes)
}

/** Long lists are joined faster so than one by one. */
const concat = (lists: readonly (readonly Change[])[]): readonly Change[] => ([] as Change[]).concat(...lists)

/** So many entities are compared in one step. */
const partLength = 2_000

function* tableDiff(before: Table, after: Table): InParts<readonly Change[]> {
  const changes: Change[] = []
  const different = differences<EntityId, Entity>(before, after)
  yield
  for (const [at, [, was, is]] of different.entries()) {
    const change = was && is ? changeOf(was, is) : goneOrNew(was, is)
    if (change) changes.push(change)
    if (at % partLength === partLength - 1) yield
  }
  return changes
}

const goneOrNew = (before: Entity | undefined, after: Entity | undefined): Change | undefined =>
  after ? { type: 'added', after } : before && { type: 'removed', before }

function changeOf(before: Entity, after: Entity): Change | undefined {
  const fields = changedFields(before, after)
  return fields.length === 0 ? undefined : { type: 'changed', before, after, fields }
}

const knownDiff = cacheLatestInParts(tableDiff, 2 * kinds.length)

export function changedFields(before: Entity, after: Entity): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].filter((name) => !isSame(fieldOf(before, name), fieldOf(after, name)))
}

/** Whether two plain JSON values are equal, whatever the order of their keys. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  const other = b as Record<string, unknown>
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame((a as Record<string, unknown>)[key], other[key]))
  )
}

export const changedId = (change: Change): EntityId => (change.type === 'removed' ? change.before.id : change.after.id)
