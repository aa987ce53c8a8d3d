import { addressKey } from './addresses.ts'
import { derivedFrom } from './derived.ts'
import type { Graph } from './graph.ts'
import { chatPoolOf } from './islands.ts'
import type { Category, EntityId, Room, Users } from './model.ts'

/** Ids compare exactly; names, groups and SIP addresses without regard to case. */
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

/** Finds the users of the plan for whom a principal stands; none where the plan does not know it. */
export function userLookup(graph: Graph): (principal: string) => readonly Users[] {
  const byName = usersByName(graph)
  return (principal) => byName.get(principalKey(principal)) ?? []
}

export const usersCalled = (graph: Graph, principal: string): readonly Users[] => userLookup(graph)(principal)

/** The users of the plan who are in a list of principals, each once. */
export const usersIn = (graph: Graph, principals: readonly string[] = []): readonly Users[] => [
  ...new Set(principals.flatMap((principal) => usersCalled(graph, principal))),
]

/** The users of the plan who are members of a room. */
export const membersOf = (graph: Graph, room: Room): readonly Users[] => usersIn(graph, room.members)

/** The rooms that users are members of; a disabled room serves nobody. */
export function roomsOf(graph: Graph, users: Users): readonly Room[] {
  const byMember = roomsByMember(graph)
  return [...new Set(namesOf(users).flatMap((name) => byMember.get(name) ?? []))]
}

/** The chat pools that hold a room of the users. */
export function roomPoolsOf(graph: Graph, users: Users): ReadonlySet<EntityId> {
  const byMember = roomPoolsByMember(graph)
  return new Set(namesOf(users).flatMap((name) => [...(byMember.get(name) ?? [])]))
}

const usersByName = derivedFrom(['users'], (graph) => {
  const index = new Map<string, Users[]>()
  for (const users of graph.all('users')) for (const name of namesOf(users)) listIn(index, name).push(users)
  return index
})

const roomsByMember = derivedFrom(['room'], (graph) => {
  const index = new Map<string, Room[]>()
  for (const room of graph.all('room')) {
    if (room.disabled) continue
    for (const principal of room.members ?? []) listIn(index, principalKey(principal)).push(room)
  }
  return index
})

const roomPoolsByMember = derivedFrom(['room', 'category', 'chatPool'], (graph) => {
  const index = new Map<string, Set<EntityId>>()
  for (const [name, rooms] of roomsByMember(graph)) {
    index.set(name, new Set(rooms.flatMap((room) => chatPoolOf(graph, room)?.id ?? [])))
  }
  return index
})

function listIn<T>(index: Map<string, T[]>, key: string): T[] {
  const known = index.get(key)
  if (known) return known
  const list: T[] = []
  index.set(key, list)
  return list
}
