import { addressKey } from './addresses.ts'
import { derivedFrom } from './derived.ts'
import type { Graph } from './graph.ts'
import { chatPoolOf } from './islands.ts'
import type { EntityId, Room, Users } from './model.ts'

/** Ids compare exactly; names, groups and SIP addresses without regard to case. */
const principalKey = (principal: string): string => (principal.startsWith('users:') ? principal : addressKey(principal))

/** Everything that a list of principals may call these users: their id, SIP address, name and groups. */
const namesOf = (users: Users): readonly string[] =>
  [users.id, users.sipAddress, users.name, ...(users.memberOf ?? [])].flatMap((name) =>
    name === undefined ? [] : principalKey(name),
  )

/** Whether a principal of a list stands for these users. */
export const isPrincipal = (users: Users, principal: string): boolean =>
  namesOf(users).includes(principalKey(principal))

/** The users of the plan who are members of a room. */
export function membersOf(graph: Graph, room: Room): readonly Users[] {
  const byName = usersByName(graph)
  const found = new Set((room.members ?? []).flatMap((principal) => byName.get(principalKey(principal)) ?? []))
  return [...found]
}

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
