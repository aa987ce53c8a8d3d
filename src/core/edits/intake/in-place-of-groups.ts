import { groupBy } from '#core/model/base/group-by.ts'
import { cut, type InParts } from '#core/model/base/in-parts.ts'
import { changedFields } from '#core/model/diff.ts'
import type { Client, EntityId, Users } from '#core/model/entity.ts'
import { freshIds } from '#core/model/ids.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import { fieldOf } from '#core/model/refs.ts'
import { put, remove, type Topology } from '#core/model/topology.ts'
import { withTopology } from '../edit.ts'
import { withFields } from '../with-fields.ts'
import type { Person } from './brought.ts'
import { withPeopleInLists } from './lists-of-people.ts'
import type { Replaced } from './replacements.ts'

/** What a person has of their own, whatever group they were in. */
const own: ReadonlySet<string> = new Set(['id', 'kind', 'name', 'count', 'sipAddress'])

/** Someone who was in a group is as it was in all that nobody says of them alone. */
export function asInGroup(person: Users, group: Users): Users {
  const shared = Object.entries(group).filter(([field]) => !own.has(field))
  return { ...Object.fromEntries(shared), ...person } as Users
}

/**
 * Puts people into the place of their groups, in those of some stages in which they can be. In each they are what their
 * group is there: of its home, in the lists that name it, and each with its clients.
 */
export function* inPlaceOfGroups(
  plan: Plan,
  reached: readonly Stage[],
  replaced: readonly Replaced[],
  people: readonly Person[],
): InParts<Plan> {
  if (replaced.length === 0) return plan
  const clientFor = namedClients(plan)
  const ids = new Set(reached.map(({ id }) => id))
  const stages: Stage[] = []
  for (const stage of plan.stages) {
    const groups = replaced.flatMap(({ group, stages: can }) => (can.includes(stage.id) ? [group] : []))
    const isMeant = ids.has(stage.id) && groups.length > 0
    stages.push(isMeant ? withTopology(stage, yield* withPeople(stage.topology, groups, people, clientFor)) : stage)
  }
  return { ...plan, stages }
}

/** So many are put in one step. */
const partLength = 500

/** In the order of their ids, as they come, so that each step touches few pages of the tables, however small the groups are. */
function* withPeople(
  topology: Topology,
  groups: readonly Users[],
  people: readonly Person[],
  clientFor: ClientFor,
): InParts<Topology> {
  const byGroup = groupBy(people, ({ group }) => group)
  const peopleOf = (group: Users) => (byGroup.get(group.id) ?? []).map(({ user }) => user)
  let grown = yield* withPeopleInLists(topology, groups, peopleOf)
  const others = new Map(groups.map((group) => [group.id, changesOf(group, topology)]))
  const clients = [...topology.client.values()].filter(({ users }) => users !== undefined && others.has(users))
  const clientsOf = groupBy(clients, ({ users }) => users)
  yield
  const coming = people.filter(({ group }) => others.has(group))
  for (const part of cut(coming, partLength)) {
    const own = part.flatMap(({ group, user: { id } }) =>
      (clientsOf.get(group) ?? []).map((one) => ({ ...one, id: clientFor(one, id), users: id })),
    )
    grown = put(grown, [...part.map(({ group, user }) => withFields(user, others.get(group) ?? {})), ...own])
    yield
  }
  return remove(
    grown,
    [...groups, ...clients].map(({ id }) => id),
  )
}

/** What of a group is other in a stage than in that of the import. */
function changesOf(group: Users, { users }: Topology): Readonly<Record<string, unknown>> {
  const there = users.get(group.id) ?? group
  const fields = there === group ? [] : changedFields(group, there).filter((field) => !own.has(field))
  return Object.fromEntries(fields.map((field) => [field, fieldOf(there, field)]))
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
