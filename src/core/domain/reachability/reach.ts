import { type ChatPool, type Client, type EntityId, isLegacy, type Users } from '#core/model/entity.ts'
import { fact } from '#core/model/memory/facts.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { roomPoolsOf } from '../people/members.ts'
import { isChatEnabled } from '../people/policies.ts'
import { addressesOf, answersTo, defaultLookupAddress, takesOver } from '../servers/addresses.ts'

/** The clients that speak to legacy Group Chat: set by hand to one pool at a time, of any generation. */
export const isGroupChatClient = (client: Client): boolean =>
  client.client === 'groupChat2010' || client.client === 'groupChat2007r2'

/** The clients that have no chat rooms of their own. */
export const hasNoRooms = (client: Client): boolean =>
  client.client === 'lync2010' || client.client === 'communicator2007r2'

/** Whether a client reaches a chat pool, and if not, the first reason (domain: reachability). */
export type Reach = { readonly works: true } | { readonly works: false; readonly reason: ReachObstacle }
export type ReachObstacle =
  | 'no-room-client'
  | 'hosted-online'
  | 'legacy-pool'
  | 'home-unknown'
  | 'not-homed-on-2013'
  | 'policy-disabled'
  | 'target-unknown'
  | 'not-connected'
  | 'pool-stopped'

/** Whether one client of the users reaches the chat pool. */
export function clientReach(graph: Graph, client: Client, users: Users, chatPool: ChatPool): Reach {
  const obstacle = obstacleOf(graph, client, users, chatPool)
  if (obstacle) return { works: false, reason: obstacle }
  return chatPool.state === 'stopped' ? { works: false, reason: 'pool-stopped' } : { works: true }
}

function obstacleOf(graph: Graph, client: Client, users: Users, chatPool: ChatPool): ReachObstacle | undefined {
  if (hasNoRooms(client)) return 'no-room-client'
  if (users.online) return 'hosted-online'
  if (isGroupChatClient(client)) return targetObstacle(graph, client, users, chatPool)
  if (isLegacy(chatPool)) return 'legacy-pool'
  const home = graph.get('pool', users.homedOn)
  if (!home) return 'home-unknown'
  if (home.generation !== 'lync2013') return 'not-homed-on-2013'
  return isChatEnabled(graph, users) ? undefined : 'policy-disabled'
}

/** A Group Chat client reaches its target, or whatever answers to the address that it knows. */
function targetObstacle(graph: Graph, client: Client, users: Users, chatPool: ChatPool): ReachObstacle | undefined {
  const listed = client.connectsTo ?? []
  if (listed.includes(chatPool.id)) return undefined
  if (listed.length === 0) return lookupObstacle(graph, client, users, chatPool)
  const targets = listed.map((id) => graph.get('chatPool', id))
  if (targets.includes(undefined)) return 'target-unknown'
  const isMoved = targets.some((target) => target?.state === 'stopped' && takesOver(chatPool, addressesOf(target)))
  return isMoved ? undefined : 'not-connected'
}

function lookupObstacle(graph: Graph, client: Client, users: Users, chatPool: ChatPool): ReachObstacle | undefined {
  const found = foundByDefault(graph, client, users)
  if (found.length === 0) return 'target-unknown'
  return found.includes(chatPool) ? undefined : 'not-connected'
}

/** The chat pools that a Group Chat client without a target finds by the default address of its users' domain. */
export function foundByDefault(graph: Graph, client: Client, users: Users): readonly ChatPool[] {
  const address = defaultLookupAddress(users)
  if (client.configuration === 'manual' || address === undefined) return []
  return graph.all('chatPool').filter((chatPool) => answersTo(chatPool, address))
}

export const clientsOf = (graph: Graph, users: Users): readonly Client[] => graph.referrers('client', users.id, 'users')

/** The Group Chat clients whose target is this chat pool. */
export const groupChatClientsOf = (graph: Graph, chatPool: ChatPool): readonly Client[] =>
  graph.referrers('client', chatPool.id, 'connectsTo').filter(isGroupChatClient)

/** Whether users reach a chat pool with any of their clients. */
export const reaches = (graph: Graph, users: Users, chatPool: ChatPool): boolean =>
  clientsOf(graph, users).some((client) => clientReach(graph, client, users, chatPool).works)

/** Whether a client reaches a chat pool, or is a Group Chat client of which nobody knows where it goes. */
export function mayReach(graph: Graph, client: Client, chatPool: ChatPool): boolean {
  const users = graph.get('users', client.users)
  if (!users) return isGroupChatClient(client)
  const reach = clientReach(graph, client, users, chatPool)
  return reach.works || reach.reason === 'target-unknown'
}

const unknowns: readonly ReachObstacle[] = ['home-unknown', 'target-unknown']

/**
 * Why users do not reach a chat pool, one obstacle for each of their clients; undefined where they do, and where
 * nobody knows: no client is drawn, or a detail that decides is left out.
 */
export function obstaclesOf(graph: Graph, users: Users, chatPool: ChatPool): readonly ReachObstacle[] | undefined {
  const answers = clientsOf(graph, users).map((client) => clientReach(graph, client, users, chatPool))
  const obstacles = answers.flatMap((answer) => (answer.works ? [] : answer.reason))
  const isOpen = obstacles.length < answers.length || obstacles.some((obstacle) => unknowns.includes(obstacle))
  return isOpen || obstacles.length === 0 ? undefined : obstacles
}

/** The chat pools that users need: those that their clients are meant to connect to, and those of their rooms. */
export const neededChatPools = fact((graph, users: Users): ReadonlySet<EntityId> => {
  const intended = clientsOf(graph, users).flatMap((client) => client.connectsTo ?? [])
  return new Set<EntityId>([...intended, ...roomPoolsOf(graph, users)])
})

export const needsChat = (graph: Graph, users: Users): boolean =>
  users.needsChat === true || neededChatPools(graph, users).size > 0

/**
 * The Lync 2013 chat pools that a Lync 2013 client has to reach: those that it lists, and those that its users need
 * and reach with no other client.
 */
function wantedChatPools(graph: Graph, client: Client, users: Users): readonly ChatPool[] {
  const others = clientsOf(graph, users).filter(({ id }) => id !== client.id)
  const isCovered = (chatPool: ChatPool) => others.some((other) => clientReach(graph, other, users, chatPool).works)
  return [...new Set<EntityId>([...(client.connectsTo ?? []), ...neededChatPools(graph, users)])]
    .flatMap((id) => graph.get('chatPool', id) ?? [])
    .filter((chatPool) => !isLegacy(chatPool))
    .filter((chatPool) => client.connectsTo?.includes(chatPool.id) || !isCovered(chatPool))
}

/** Of the chat pools that a Lync 2013 client has to reach, those that this obstacle keeps from it. */
export const blockedChatPools = (
  graph: Graph,
  client: Client,
  users: Users,
  obstacle: ReachObstacle,
): readonly ChatPool[] =>
  wantedChatPools(graph, client, users).filter((chatPool) => {
    const reach = clientReach(graph, client, users, chatPool)
    return !reach.works && reach.reason === obstacle
  })

/** A connection of a client to a chat pool: intended by somebody, or derived for a Lync 2013 client. */
interface Connection {
  readonly chatPool: EntityId
  readonly derived: boolean
}

/**
 * The connections of a client. A Lync 2013 client that lists none is shown with those it makes by itself: to each
 * Lync 2013 chat pool that it reaches, or has to reach.
 */
export function connectionsOf(graph: Graph, client: Client): readonly Connection[] {
  const intended = client.connectsTo ?? []
  const users = graph.get('users', client.users)
  if (intended.length > 0 || client.client !== 'lync2013' || !users) {
    return intended.map((chatPool) => ({ chatPool, derived: false }))
  }
  const wanted = wantedChatPools(graph, client, users)
  return graph
    .all('chatPool')
    .filter((chatPool) => wanted.includes(chatPool) || clientReach(graph, client, users, chatPool).works)
    .map(({ id }) => ({ chatPool: id, derived: true }))
}
