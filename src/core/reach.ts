import type { Graph } from './graph.ts'
import { chatPoolOf } from './islands.ts'
import { type ChatPool, type Client, type EntityId, isLegacy, type Policy, type Room, type Users } from './model.ts'

/** The clients that speak to legacy Group Chat: set by hand to one pool at a time, of any generation. */
export const isGroupChatClient = (client: Client): boolean =>
  client.client === 'groupChat2010' || client.client === 'groupChat2007r2'

/** The clients that have no chat rooms of their own. */
export const hasNoRooms = (client: Client): boolean =>
  client.client === 'lync2010' || client.client === 'communicator2007r2'

export interface EffectivePolicy {
  readonly enabled: boolean
  /** The policy that decides; none where the stage has no policy that applies. */
  readonly policy: Policy | undefined
  /** What was looked at, in order: user, site, global. */
  readonly chain: readonly string[]
}

/**
 * The Persistent Chat policy in effect: the user's own, else that of the site of the home pool, else the global
 * one, which is disabled unless it says otherwise.
 */
export function effectivePolicy(graph: Graph, users: Users): EffectivePolicy {
  const own = graph.get('policy', users.policy)
  const site = graph.get('pool', users.homedOn)?.site
  const ofSite = site && graph.all('policy').find((policy) => policy.scope === 'site' && policy.site === site)
  const global = graph.all('policy').find((policy) => policy.scope === 'global')
  const policy = own ?? ofSite ?? global
  const chain = [say('user', own), say('site', ofSite), say('global', global, 'disabled by default')]
  return { enabled: policy?.enabled ?? false, policy, chain }
}

const say = (scope: string, policy: Policy | undefined, none = 'none') =>
  `${scope}: ${policy ? `${policy.name} ${policy.enabled ? 'enabled' : 'disabled'}` : none}`

/** Without any policy in the stage nobody knows who is enabled; it does not count against a user. */
export const isChatEnabled = (graph: Graph, users: Users): boolean =>
  graph.all('policy').length === 0 || effectivePolicy(graph, users).enabled

/** Whether users reach a chat pool with a client, and if not, the first reason (domain: reachability). */
export type Reach = { readonly works: true } | { readonly works: false; readonly reason: ReachObstacle }
export type ReachObstacle =
  | 'no-room-client'
  | 'legacy-pool'
  | 'not-homed-on-2013'
  | 'policy-disabled'
  | 'pool-stopped'
  | 'not-connected'

const fails = (reason: ReachObstacle): Reach => ({ works: false, reason })

/** Whether one client of the users reaches the chat pool. */
export function clientReach(graph: Graph, client: Client, users: Users, chatPool: ChatPool): Reach {
  if (hasNoRooms(client)) return fails('no-room-client')
  if (isGroupChatClient(client) && !client.connectsTo?.includes(chatPool.id)) return fails('not-connected')
  if (client.client === 'lync2013') {
    if (isLegacy(chatPool)) return fails('legacy-pool')
    if (graph.get('pool', users.homedOn)?.generation !== 'lync2013') return fails('not-homed-on-2013')
    if (!isChatEnabled(graph, users)) return fails('policy-disabled')
  }
  return chatPool.state === 'stopped' ? fails('pool-stopped') : { works: true }
}

export const clientsOf = (graph: Graph, users: Users): readonly Client[] => graph.referrers('client', users.id, 'users')

/** Whether users reach a chat pool with any of their clients. */
export const reaches = (graph: Graph, users: Users, chatPool: ChatPool): boolean =>
  clientsOf(graph, users).some((client) => clientReach(graph, client, users, chatPool).works)

const same = (a: string, b: string | undefined): boolean => b !== undefined && a.toLowerCase() === b.toLowerCase()

/** Whether a principal of a list stands for these users: by their id, SIP address, name or a group of theirs. */
export function isPrincipal(users: Users, principal: string): boolean {
  return (
    principal === users.id ||
    same(principal, users.sipAddress) ||
    same(principal, users.name) ||
    (users.memberOf ?? []).some((group) => same(group, principal))
  )
}

/** The users of the plan who are members of a room. */
export const membersOf = (graph: Graph, room: Room): readonly Users[] =>
  room.members === undefined || room.members.length === 0
    ? []
    : graph.all('users').filter((users) => room.members?.some((principal) => isPrincipal(users, principal)))

/** The chat pools that users need: those that their clients are meant to connect to, and those of their rooms. */
export function neededChatPools(graph: Graph, users: Users): ReadonlySet<EntityId> {
  const intended = clientsOf(graph, users).flatMap((client) => client.connectsTo ?? [])
  const rooms = graph.all('room').filter((room) => room.members?.some((principal) => isPrincipal(users, principal)))
  return new Set<EntityId>([...intended, ...rooms.flatMap((room) => chatPoolOf(graph, room)?.id ?? [])])
}

export const needsChat = (graph: Graph, users: Users): boolean =>
  users.needsChat === true || neededChatPools(graph, users).size > 0

/** A connection of a client to a chat pool: intended by somebody, or derived for a Lync 2013 client. */
export interface Connection {
  readonly chatPool: EntityId
  readonly derived: boolean
}

/**
 * The connections of a client. A Lync 2013 client that lists none is shown with those it makes by itself: to each
 * Lync 2013 chat pool that its users reach or need.
 */
export function connectionsOf(graph: Graph, client: Client): readonly Connection[] {
  const intended = client.connectsTo ?? []
  const users = graph.get('users', client.users)
  if (intended.length > 0 || client.client !== 'lync2013' || !users) {
    return intended.map((chatPool) => ({ chatPool, derived: false }))
  }
  const needed = neededChatPools(graph, users)
  return graph
    .all('chatPool')
    .filter((chatPool) => !isLegacy(chatPool))
    .filter((chatPool) => needed.has(chatPool.id) || clientReach(graph, client, users, chatPool).works)
    .map(({ id }) => ({ chatPool: id, derived: true }))
}
