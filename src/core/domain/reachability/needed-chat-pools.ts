import type { ChatPool, EntityId, Users } from '#core/model/entity.ts'
import { derivedFrom } from '#core/model/memory/derived.ts'
import { fact } from '#core/model/memory/facts.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import { heirsOf } from '../migration/carriers.ts'
import { roomPoolsOf } from '../people/room-pools.ts'
import { clientsOf } from './clients.ts'
import { destinationsOf } from './ways.ts'

/** The chat pools that users need: those that their clients are meant to connect to, and those of their rooms. */
export const neededChatPools = fact((graph, users: Users): ReadonlySet<EntityId> => {
  const intended = clientsOf(graph, users).flatMap((client) => destinationsOf(graph, client, users))
  return new Set<EntityId>([...intended, ...roomPoolsOf(graph, users)])
})

/** The same without a chat pool that stands still since its content is imported into another one that they need. */
export function neededAt(at: Moment, users: Users): ReadonlySet<EntityId> {
  const needed = neededChatPools(at.graph, users)
  const isLeft = (id: EntityId) => heirsOf(at, id).some((heir) => needed.has(heir))
  return new Set([...needed].filter((id) => !isLeft(id)))
}

export const needsChat = (graph: Graph, users: Users): boolean =>
  users.needsChat === true || neededChatPools(graph, users).size > 0

/** The users who need a chat pool: a client of theirs is meant to connect to it, or they have a room there. */
export const usersNeeding = (graph: Graph, chatPool: ChatPool): readonly Users[] =>
  usersByNeed(graph).get(chatPool.id) ?? []

const usersByNeed = derivedFrom('users', (graph) => {
  const index = new Map<EntityId, Users[]>()
  for (const users of graph.all('users')) {
    for (const id of neededChatPools(graph, users)) index.set(id, [...(index.get(id) ?? []), users])
  }
  return index
})
