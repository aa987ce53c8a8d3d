import { groupBy } from '#core/model/base/group-by.ts'
import { once } from '#core/model/base/once.ts'
import type { Category, ChatPool, EntityId, Room, Users } from '#core/model/entity.ts'
import { fact } from '#core/model/memory/facts.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { indexOn } from '#core/model/memory/table-index.ts'
import { chatPoolOf } from '../content/islands.ts'
import { addressKey } from '../servers/addresses.ts'

/** Ids compare exactly; names, groups and SIP addresses in whatever letters. */
export const principalKey = (principal: string): string =>
  principal.startsWith('users:') ? principal : addressKey(principal)

/** What a list of principals may call these users themselves, and no group that they are in. */
export const ownNamesOf = ({ id, sipAddress, name }: Users): readonly string[] =>
  [id, sipAddress, name].flatMap((own) => (own === undefined ? [] : principalKey(own)))

/** Everything that a list of principals may call these users: their id, SIP address, name and groups. */
export const namesOf = (users: Users): readonly string[] => [
  ...ownNamesOf(users),
  ...(users.memberOf ?? []).map(principalKey),
]

/** A list of principals, by the field that holds it. */
export interface Roster {
  readonly field: string
  readonly principals: readonly string[]
}

/** The lists with which a category or room lets people in. */
export function rostersOf(content: Category | Room): readonly Roster[] {
  const { managers = [] } = content
  if (content.kind === 'room') {
    const { members = [], presenters = [] } = content
    return [roster('members', members), roster('managers', managers), roster('presenters', presenters)]
  }
  const { allowedMembers = [], creators = [] } = content
  return [roster('allowedMembers', allowedMembers), roster('creators', creators), roster('managers', managers)]
}

const roster = (field: string, principals: readonly string[]): Roster => ({ field, principals })

/** The users by everything that they may be called. */
const usersByName = indexOn('users', namesOf)

/** The users of the plan for whom a principal stands; none where the plan does not know it. */
export const usersCalled = (graph: Graph, principal: string): readonly Users[] =>
  graph.having(usersByName, principalKey(principal))

/** The same for many principals, of which some come again and again. */
export const userLookup = (graph: Graph): ((principal: string) => readonly Users[]) =>
  once((principal) => usersCalled(graph, principal))

/** The users of the plan who are in a list of principals, each once. */
export const usersIn = (graph: Graph, principals: readonly string[] = []): readonly Users[] => [
  ...new Set(principals.flatMap((principal) => usersCalled(graph, principal))),
]

/** The users of the plan who are members of a room. */
export const membersOf = (graph: Graph, room: Room): readonly Users[] => usersIn(graph, room.members)

/** The rooms by their members; a disabled room serves nobody. */
const roomsByMember = indexOn('room', ({ disabled, members }) => (disabled ? undefined : members?.map(principalKey)))

/** The rooms that users are members of, but for those whose category denies them, which outranks every other list. */
export function roomsOf(graph: Graph, users: Users): readonly Room[] {
  const names = namesOf(users)
  const denying = denyingIn(graph, names)
  const rooms = new Set(names.flatMap((name) => graph.having(roomsByMember, name)))
  return [...rooms].filter(({ category }) => !category || !denying.has(category))
}

/** Of the rooms that users are members of, those of one chat pool. */
export const roomsOnPool = (graph: Graph, users: Users, { id }: ChatPool): readonly Room[] =>
  roomsByPool(graph, users).get(id) ?? []

const roomsByPool = fact((graph, users: Users) => groupBy(roomsOf(graph, users), (room) => chatPoolOf(graph, room)?.id))

/** The categories by whom they deny. */
const categoriesByDenied = indexOn('category', ({ deniedMembers }) => deniedMembers?.map(principalKey))

/** The categories that deny somebody of these names. */
export const denyingIn = (graph: Graph, names: readonly string[]): ReadonlySet<EntityId> =>
  new Set(names.flatMap((name) => graph.having(categoriesByDenied, name)).map(({ id }) => id))
