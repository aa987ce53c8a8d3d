import { namesOf, ownNamesOf, principalKey } from '#core/domain/people/members.ts'
import { cut, type InParts } from '#core/model/base/in-parts.ts'
import type { Entity, EntityId, Users } from '#core/model/entity.ts'
import { fieldsOf } from '#core/model/fields.ts'
import { fieldOf } from '#core/model/refs.ts'
import { put, type Topology } from '#core/model/topology.ts'

/** Who comes into a list for what it calls a group, and whether others are called so, too. */
interface Successors {
  readonly people: readonly EntityId[]
  readonly isShared: boolean
}

/** So many are looked at, or put, in one step. */
const partLength = 500

/** Puts people into the lists of a stage that name their groups, by their ids or as they are called. */
export function* withPeopleInLists(
  topology: Topology,
  groups: readonly Users[],
  peopleOf: (group: Users) => readonly Users[],
): InParts<Topology> {
  const successors = yield* successorsIn(topology, groups, peopleOf)
  const holders = [...holdersIn(topology)]
  let filled = topology
  for (const part of cut(holders, partLength)) {
    filled = put(
      filled,
      part.flatMap((holder) => withSuccessors(holder, successors)),
    )
    yield
  }
  return filled
}

/** By all that lists may call groups; a name that others have, too, goes on to mean them. */
function* successorsIn(
  { users }: Topology,
  groups: readonly Users[],
  peopleOf: (group: Users) => readonly Users[],
): InParts<ReadonlyMap<string, Successors>> {
  const found = new Map<string, Successors>()
  const own = new Set<EntityId>(groups.map(({ id }) => id))
  for (const group of groups) {
    const people = peopleOf(group).map(({ id }) => id)
    const there = users.get(group.id) ?? group
    const isOfSecurityGroup = new Set(there.memberOf?.map(principalKey))
    for (const name of ownNamesOf(there)) {
      const before = found.get(name) ?? { people: [], isShared: false }
      const isShared = before.isShared || isOfSecurityGroup.has(name)
      found.set(name, { people: [...before.people, ...people], isShared })
    }
  }
  let count = 0
  for (const one of users.values()) {
    if (own.has(one.id)) continue
    for (const name of namesOf(one)) {
      const successors = found.get(name)
      if (successors) found.set(name, { ...successors, isShared: true })
    }
    if (++count % partLength === 0) yield
  }
  return found
}

function withSuccessors(entity: Entity, successors: ReadonlyMap<string, Successors>): readonly Entity[] {
  const lists = listsOf(entity).filter(([, list]) => list.some((one) => successors.has(principalKey(one))))
  const filled = lists.map(([name, list]) => [name, [...new Set(list.flatMap(inPlaceOf))]])
  return lists.length === 0 ? [] : [{ ...entity, ...Object.fromEntries(filled) }]

  function inPlaceOf(one: string): readonly string[] {
    const found = successors.get(principalKey(one))
    return found ? [...(found.isShared ? [one] : []), ...found.people] : [one]
  }
}

/** The groups that lists name, each as often as it is in one. */
export function* groupsInLists(topology: Topology): Iterable<EntityId> {
  const called = new Map<string, Users['id'][]>()
  for (const group of topology.users.values()) {
    if (group.sipAddress) continue
    for (const name of ownNamesOf(group)) called.set(name, [...(called.get(name) ?? []), group.id])
  }
  if (called.size === 0) return
  for (const holder of holdersIn(topology)) {
    for (const [, list] of listsOf(holder)) for (const one of list) yield* called.get(principalKey(one)) ?? []
  }
}

function* holdersIn({ chatPool, category, room }: Topology): Iterable<Entity> {
  yield* chatPool.values()
  yield* category.values()
  yield* room.values()
}

/** The lists of an entity that name people, with their fields. */
const listsOf = (entity: Entity): readonly (readonly [string, readonly string[]])[] =>
  fieldsOf(entity.kind).flatMap(({ name, isPrincipals }) => {
    const list = isPrincipals ? (fieldOf(entity, name) as readonly string[] | undefined) : undefined
    return list ? [[name, list] as const] : []
  })
