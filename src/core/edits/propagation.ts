import { cacheLatestInParts } from '#core/model/base/caches.ts'
import type { InParts } from '#core/model/base/in-parts.ts'
import { withEntries } from '#core/model/base/shared-map.ts'
import { type Change, editedInParts, isSame } from '#core/model/diff.ts'
import { type Entity, type EntityId, type Kind, kinds } from '#core/model/entity.ts'
import { fieldOf } from '#core/model/refs.ts'
import { entityOf, type Table, type Topology } from '#core/model/topology.ts'
import { withFields } from './with-fields.ts'

/**
 * Propagates an edit to another stage, in steps. Where that shares the edited tables, it shares the new ones too, and
 * stages that share another table share what comes of it.
 */
export function propagation(before: Topology, after: Topology): (topology: Topology) => InParts<Topology> {
  const edited = kinds.filter((kind) => before[kind] !== after[kind])
  const comesToo = (id: EntityId) => entityOf(after, id) !== undefined && entityOf(before, id) === undefined
  return function* (topology) {
    const isFitting = (change: Change) => change.type !== 'added' || hasOwner(topology, change.after, comesToo)
    let edit = topology
    for (const kind of edited) {
      const all = yield* editedInParts(before[kind], after[kind])
      const fitting = isOwned(kind) ? all.filter(isFitting) : all
      const table =
        fitting.length < all.length
          ? yield* withChanges(topology[kind], fitting)
          : yield* tableAfter(before[kind], after[kind], topology[kind])
      if (table !== topology[kind]) edit = { ...edit, [kind]: table }
    }
    return edit
  }
}

/** A table after all changes from one to another. What an edit does is asked again where it could have another scope. */
const tableAfter = cacheLatestInParts(function* (before: Table, after: Table, table: Table): InParts<Table> {
  return table === before ? after : yield* withChanges(table, yield* editedInParts(before, after))
}, 2 * kinds.length)

/** So many changes are made in one step. */
const partLength = 2_000

function* withChanges(table: Table, changes: readonly Change[]): InParts<Table> {
  let edited = table
  for (let start = 0; start < changes.length; start += partLength) {
    const part = changes.slice(start, start + partLength)
    edited = withEntries<EntityId, Entity>(
      edited,
      part.flatMap((change) => propagatedTo(table, change)),
    )
    yield
  }
  return edited
}

function propagatedTo(table: Table, change: Change): readonly (readonly [EntityId, Entity | undefined])[] {
  if (change.type === 'removed') return [[change.before.id, undefined]]
  const { after } = change
  const there = table.get(after.id)
  if (change.type === 'added') return there ? [] : [[after.id, after]]
  if (!there) return []
  const fields = change.fields.filter((field) => isSame(fieldOf(there, field), fieldOf(change.before, field)))
  if (fields.length === 0) return []
  return [[after.id, withFields(there, Object.fromEntries(fields.map((field) => [field, fieldOf(after, field)])))]]
}

/**
 * A client is nothing without its users, nor an add-in without its chat pool: it does not appear where these are gone.
 */
const isOwned = (kind: Kind): boolean => kind === 'client' || kind === 'addIn'

function hasOwner(topology: Topology, entity: Entity, comesToo: (id: EntityId) => boolean): boolean {
  const owner = entity.kind === 'client' ? entity.users : entity.kind === 'addIn' ? entity.chatPool : undefined
  return owner === undefined || entityOf(topology, owner) !== undefined || comesToo(owner)
}
