import type { ChatPool, Client, Users } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import { firstObstacle, type Obstacle } from './obstacles.ts'
import { clientReach, clientsOf, isGroupChatClient, obstaclesOf } from './reach.ts'
import { isTakenOverBy } from './takeover.ts'

/** What the plan would have to know to tell. */
export type Gap = 'no-client' | 'home-unknown' | 'target-unknown'

/** Whether users reach a chat pool: with these clients, not for this reason, or nobody knows. */
export type Access =
  | { readonly standing: 'reached'; readonly clients: readonly Client[] }
  | { readonly standing: 'blocked'; readonly obstacle: Obstacle }
  | { readonly standing: 'unknown'; readonly gap: Gap }

/** Whether users reach a chat pool, as far as their stage tells by itself. */
export function accessIn(graph: Graph, users: Users, chatPool: ChatPool): Access {
  const answers = clientsOf(graph, users).map((client) => ({
    client,
    reach: clientReach(graph, client, users, chatPool),
  }))
  const clients = answers.flatMap(({ client, reach }) => (reach.works ? [client] : []))
  if (clients.length > 0) return { standing: 'reached', clients }
  const obstacles = obstaclesOf(graph, users, chatPool)
  if (obstacles) return { standing: 'blocked', obstacle: firstObstacle(obstacles) }
  if (answers.length === 0) return { standing: 'unknown', gap: 'no-client' }
  const isHomeless = answers.some(({ reach }) => !reach.works && reach.reason === 'home-unknown')
  return { standing: 'unknown', gap: isHomeless ? 'home-unknown' : 'target-unknown' }
}

/** The same with what the stages before tell: a client follows to the chat pool that took over its target's address. */
export function accessAt(at: Moment, users: Users, chatPool: ChatPool): Access {
  const access = accessIn(at.graph, users, chatPool)
  if (access.standing !== 'unknown') return access
  const clients = clientsOf(at.graph, users).filter((client) => isFollowing(at, client, chatPool))
  return clients.length > 0 && !users.online ? { standing: 'reached', clients } : access
}

const isFollowing = (at: Moment, client: Client, chatPool: ChatPool): boolean =>
  isGroupChatClient(client) &&
  (client.connectsTo ?? []).some(
    (target) => !at.graph.get('chatPool', target) && isTakenOverBy(at, client, target, chatPool),
  )
