import { groupBy } from '#core/model/base/group-by.ts'
import type { InParts } from '#core/model/base/in-parts.ts'
import { changedFields } from '#core/model/diff.ts'
import type { Client, Entity, EntityId, Users } from '#core/model/entity.ts'
import { fieldsOf } from '#core/model/fields.ts'
import { freshIds } from '#core/model/ids.ts'
import { type Plan, type Stage, type StageId, stageOf } from '#core/model/plan.ts'
import { fieldOf } from '#core/model/refs.ts'
import { put, type Topology } from '#core/model/topology.ts'
import { withTopology } from '../edit.ts'
import { withoutEntities } from '../remove.ts'
import type { Replaced } from './people.ts'

/** What a person has of their own, whatever group they were in. */
const own: ReadonlySet<string> = new Set(['id', 'kind', 'name', 'count', 'sipAddress'])

/** Someone who was in a group is as it was in all that nobody says of them alone. */
export function asInGroup(person: Users, group: Users): Users {
  const shared = Object.entries(group).filter(([field]) => !own.has(field))
  return { ...Object.fromEntries(shared), ...person } as Users
}

/**
 * Puts people into the place of their groups, in a stage and the later ones. There they are what their group would be:
 * homed where it moves to, in the lists that name it, and each with the clients that it has by then.
 */
export function* inPlaceOfGroups(
  plan: Plan,
  stageId: StageId,
  replaced: readonly Replaced[],
  isNew: (id: EntityId) => boolean,
): InParts<Plan> {
  const first = stageOf(plan, stageId)
  if (!first || replaced.length === 0) return plan
  const clientFor = namedClients(plan)
  const stages: Stage[] = []
  for (const stage of plan.stages) {
    const isMeant = stages.length >= plan.stages.indexOf(first)
    const there = isMeant ? replaced.filter(({ group }) => stage.topology.users.has(group.id)) : []
    if (there.length === 0) {
      stages.push(stage)
      continue
    }
    const moved = yield* putInParts(stage.topology, movedWith(first, stage, there, isNew))
    const more = [...clientsFor(moved, there, clientFor), ...withPeopleFor(moved, there)]
    const topology = yield* putInParts(moved, more)
    const groups = there.map(({ group }) => group.id)
    stages.push(withTopology(stage, withoutEntities(topology, groups)))
    yield
  }
  return { ...plan, stages }
}

/** So many are put at once. */
const partLength = 1_000

function* putInParts(topology: Topology, entities: readonly Entity[]): InParts<Topology> {
  let grown = topology
  for (let from = 0; from < entities.length; from += partLength) {
    grown = put(grown, entities.slice(from, from + partLength))
    yield
  }
  return grown
}

/** People who are new, with what changes of their group up to a later stage. */
function movedWith(
  first: Stage,
  { topology }: Stage,
  replaced: readonly Replaced[],
  isNew: (id: EntityId) => boolean,
): readonly Users[] {
  return replaced.flatMap(({ group, by }) => {
    const [before, after] = [first.topology.users.get(group.id), topology.users.get(group.id)]
    if (!before || !after || before === after) return []
    const changed = changedFields(before, after).filter((field) => !own.has(field))
    if (changed.length === 0) return []
    const values = Object.fromEntries(changed.map((field) => [field, fieldOf(after, field)]))
    return by.filter(isNew).flatMap((id) => withValues(topology.users.get(id), values))
  })
}

function withValues(person: Users | undefined, values: Readonly<Record<string, unknown>>): readonly Users[] {
  if (!person) return []
  const fields = Object.entries({ ...person, ...values }).filter(([, value]) => value !== undefined)
  return [Object.fromEntries(fields) as unknown as Users]
}

/** The id of the client that a person has for one of their group, the same in all stages. */
type ClientFor = (client: Client, person: EntityId) => Client['id']

function namedClients(plan: Plan): ClientFor {
  const given = new Map<string, Client['id']>()
  const fresh = freshIds(plan)
  return ({ id, client }, person) => {
    const key = `${id} ${person}`
    const known = given.get(key) ?? fresh('client', `${client}-${person.slice('users:'.length)}`)
    given.set(key, known)
    return known
  }
}

/** The clients of the groups, for each of their people who has none of that kind. */
function clientsFor(
  { client, users }: Topology,
  replaced: readonly Replaced[],
  clientFor: ClientFor,
): readonly Client[] {
  const byUsers = groupBy(client.values(), (one) => one.users)
  return replaced.flatMap(({ group, by }) =>
    (byUsers.get(group.id) ?? []).flatMap((one) => {
      const has = (id: EntityId) => byUsers.get(id as Users['id'])?.some((other) => other.client === one.client)
      const people = by.filter((id): id is Users['id'] => users.has(id) && !has(id))
      return people.map((id): Client => ({ ...one, id: clientFor(one, id), users: id }))
    }),
  )
}

/** The lists that name groups, with their people instead. */
function withPeopleFor(topology: Topology, replaced: readonly Replaced[]): readonly Entity[] {
  const people = new Map<string, readonly string[]>(replaced.map(({ group, by }) => [group.id, by]))
  const holders: readonly Entity[] = [
    ...topology.chatPool.values(),
    ...topology.category.values(),
    ...topology.room.values(),
  ]
  return holders.flatMap((entity) => {
    const lists = fieldsOf(entity.kind).flatMap(({ name, isPrincipals }) => {
      const list = (isPrincipals ? fieldOf(entity, name) : undefined) as readonly string[] | undefined
      return list?.some((one) => people.has(one)) ? [[name, named(list, people)] as const] : []
    })
    return lists.length === 0 ? [] : [{ ...entity, ...Object.fromEntries(lists) }]
  })
}

const named = (list: readonly string[], people: ReadonlyMap<string, readonly string[]>): readonly string[] => [
  ...new Set(list.flatMap((one) => people.get(one) ?? [one])),
]
