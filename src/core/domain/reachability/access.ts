import type { ChatPool, Client, Users } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import { clientsOf, isGroupChatClient } from './clients.ts'
import { type Exclusion, exclusionOf, type Standstill, standstillOf } from './serving.ts'
import { isTakenOverBy, lastSeen } from './takeover.ts'
import { type Detour, type Gap, isFound, wayOf } from './ways.ts'

/** Why users do not reach a chat pool. */
export type Obstacle = Standstill | Exclusion | Detour

/** Whether users reach a chat pool: with these clients, not for this reason, or nobody knows (domain: reachability). */
export type Access =
  | { readonly standing: 'reached'; readonly clients: readonly Client[] }
  | { readonly standing: 'blocked'; readonly obstacle: Obstacle }
  | { readonly standing: 'unknown'; readonly gap: Gap }

/** Whether users reach a chat pool with any of their clients, as far as their stage tells by itself. */
export function accessIn(
  graph: Graph,
  users: Users,
  chatPool: ChatPool,
  clients: readonly Client[] = clientsOf(graph, users),
): Access {
  const obstacle = standstillOf(graph, chatPool) ?? exclusionOf(users, chatPool)
  if (obstacle) return { standing: 'blocked', obstacle }
  const ways = clients.map((client) => wayOf(graph, client, users, chatPool))
  const through = clients.filter((_, at) => ways[at] === 'open')
  if (through.length > 0) return { standing: 'reached', clients: through }
  const gap = clients.length === 0 ? 'no-client' : gaps.find((one) => ways.includes(one))
  if (gap) return { standing: 'unknown', gap }
  return { standing: 'blocked', obstacle: detours.find((one) => ways.includes(one)) ?? 'no-room-client' }
}

/** Of several clients: what is worth finding out first, and what is worth mending first. */
const gaps: readonly Gap[] = ['home-unknown', 'policy-unknown', 'two-targets', 'target-unknown']
const detours: readonly Detour[] = [
  'policy-disabled',
  'not-homed-on-2013',
  'left-to-itself',
  'not-connected',
  'legacy-pool',
  'no-room-client',
]

/** The same with what the stages before tell: a client follows to the chat pool that took over its target's address. */
export function accessAt(
  at: Moment,
  users: Users,
  chatPool: ChatPool,
  clients: readonly Client[] = clientsOf(at.graph, users),
): Access {
  const access = accessIn(at.graph, users, chatPool, clients)
  if (access.standing !== 'unknown') return access
  const following = clients.filter((client) => isFollowing(at, client, users, chatPool))
  return following.length > 0 ? { standing: 'reached', clients: following } : access
}

function isFollowing(at: Moment, client: Client, users: Users, chatPool: ChatPool): boolean {
  const [target, ...others] = new Set(client.connectsTo)
  if (!isGroupChatClient(client) || target === undefined || others.length > 0) return false
  if (at.graph.get('chatPool', target) || !isTakenOverBy(at, client, target, chatPool)) return false
  const former = lastSeen(at, target)
  return !former || isFound(client, users, former)
}

/** What keeps users from a chat pool for certain. */
export function obstacleOf(graph: Graph, users: Users, chatPool: ChatPool): Obstacle | undefined {
  const access = accessIn(graph, users, chatPool)
  return access.standing === 'blocked' ? access.obstacle : undefined
}

/** Whether a client of the users reaches a chat pool, unless a policy that nobody has drawn forbids it. */
export function wouldReach(graph: Graph, client: Client, users: Users, chatPool: ChatPool): boolean {
  const access = accessIn(graph, users, chatPool, [client])
  return access.standing === 'unknown' ? access.gap === 'policy-unknown' : access.standing === 'reached'
}
