import type { InParts } from '#core/model/base/in-parts.ts'
import type { Category, Entity, EntityId, Kind, Users } from '#core/model/entity.ts'
import { fieldOf } from '#core/model/refs.ts'
import { withoutReferences } from '../references.ts'
import type { Person } from './brought.ts'
import { chatPoolIdOf, stillInPlace } from './content-places.ts'
import { asInGroup } from './in-place-of-groups.ts'
import type { Intake, IntakeChange } from './intake.ts'

/** What of an intake is taken over. */
export interface Chosen {
  isAdded(entity: Entity): boolean
  isChanged(change: IntakeChange, field: string): boolean
  isRemoved(entity: Entity): boolean
  /** All people of the group come in its place, or none of them. */
  isReplaced(group: Users): boolean
}

/** So many objects are looked at in one step. */
const partLength = 1_000

type Given = Pick<Intake, 'added' | 'changed' | 'replaced' | 'people'>

/**
 * What is new or another, and who comes in the place of a group. Nothing of it refers to what is not chosen: a room whose
 * category is left out is in the chat pool of that, and what has been somewhere stays there.
 */
export function* wantedOf(
  intake: Given,
  chosen: Chosen,
): InParts<{ readonly entities: readonly Entity[]; readonly people: readonly Person[] }> {
  const { added, changed, replaced, people } = intake
  const unwanted = yield* unwantedOf(intake, chosen)
  const isAnyLeft = unwanted.size > 0
  const categories = categoriesAmong(isAnyLeft ? added : [])
  const entities: Entity[] = []
  for (const [at, entity] of added.entries()) {
    if (!isAnyLeft) entities.push(entity)
    else if (!unwanted.has(entity.id)) {
      entities.push(stillInPlace(withoutReferences(entity, unwanted), entity, categories))
    }
    if (at % partLength === 0) yield
  }
  for (const [at, change] of changed.entries()) {
    const entity = partly(change, chosen, unwanted)
    if (entity) entities.push(entity)
    if (at % partLength === 0) yield
  }
  if (!isAnyLeft) return { entities, people }
  const groups = new Map(replaced.map(({ group }) => [group.id, group]))
  const led = people.map((person) => ({ ...person, user: homed(person, groups.get(person.group), unwanted) }))
  return { entities, people: led }
}

/** What is not chosen, and the content of new chat pools that are not, which would be nowhere. */
function* unwantedOf({ added, replaced, people }: Given, chosen: Chosen): InParts<ReadonlySet<EntityId>> {
  const unwanted = new Set<EntityId>()
  for (const [at, entity] of added.entries()) {
    if (!chosen.isAdded(entity)) unwanted.add(entity.id)
    if (at % partLength === 0) yield
  }
  if (unwanted.size > 0) for (const [id, chatPool] of newChatPools(added)) if (unwanted.has(chatPool)) unwanted.add(id)
  yield
  const kept = new Set<EntityId>(replaced.flatMap(({ group }) => (chosen.isReplaced(group) ? [] : [group.id])))
  if (kept.size > 0) for (const { group, user } of people) if (kept.has(group)) unwanted.add(user.id)
  return unwanted
}

/** The chat pools of new content that are new, too: by the ids of the content. */
export function newChatPools(added: readonly Entity[]): ReadonlyMap<EntityId, EntityId> {
  const chatPools = new Set<EntityId>(added.flatMap(({ id, kind }) => (kind === 'chatPool' ? [id] : [])))
  if (chatPools.size === 0) return new Map()
  const categories = categoriesAmong(added)
  return new Map(
    added.flatMap((entity) => {
      const chatPool = chatPoolIdOf(entity, categories)
      return chatPool && chatPools.has(chatPool) ? [[entity.id, chatPool] as const] : []
    }),
  )
}

function categoriesAmong(entities: readonly Entity[]) {
  const found = new Map<EntityId | undefined, Category>()
  for (const entity of entities) if (entity.kind === 'category') found.set(entity.id, entity)
  return (id: EntityId | undefined) => found.get(id)
}

/** Somebody who comes in the place of a group is where that is, unless something that is chosen says otherwise. */
const homed = ({ user }: Person, group: Users | undefined, unwanted: ReadonlySet<EntityId>): Users => {
  const led = withoutReferences(user, unwanted) as Users
  return group ? asInGroup(led, group) : led
}

/** A room is in a category or in its chat pool alone: the fields of its place are one. */
export const unitOf = (kind: Kind, field: string): string =>
  kind === 'room' && field === 'chatPool' ? 'category' : field

/** What the fields hold that are one: of the place of a room its category, and the chat pool that it is in without one. */
export const valuesOf = (entity: Entity, unit: string): readonly unknown[] =>
  Object.entries(entity).flatMap(([field, value]) => (unitOf(entity.kind, field) === unit ? [value] : []))

/** The entity with those of its changed fields that are chosen. */
function partly(change: IntakeChange, chosen: Chosen, unwanted: ReadonlySet<EntityId>): Entity | undefined {
  const { before, after } = change
  const isLeft = (field: string) =>
    valuesOf(after, unitOf(after.kind, field)).some((value) => unwanted.has(value as EntityId))
  const fields = change.fields.filter((field) => chosen.isChanged(change, field) && !isLeft(field))
  if (fields.length === 0) return undefined
  const left = new Set<string>(fields)
  const kept = Object.entries(before).filter(([field]) => !left.has(field))
  const taken = fields.map((field) => [field, fieldOf(after, field)] as const)
  return Object.fromEntries([...kept, ...taken.filter(([, value]) => value !== undefined)]) as unknown as Entity
}
