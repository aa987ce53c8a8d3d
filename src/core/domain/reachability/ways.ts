import { type ChatPool, type Client, type EntityId, isLegacy, type Users } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { effectivePolicy } from '../people/policies.ts'
import { answersTo, defaultLookupAddress, isDefaultLookup, knownAddresses, takesOver } from '../servers/addresses.ts'
import { hasNoRooms, isGroupChatClient } from './clients.ts'
import { exclusionOf } from './serving.ts'

/** Why a client does not get to a chat pool. */
export type Detour =
  | 'policy-disabled'
  | 'not-homed-on-2013'
  | 'left-to-itself'
  | 'not-connected'
  | 'legacy-pool'
  | 'no-room-client'

/** What the plan would have to know to tell. */
export type Gap = 'no-client' | 'home-unknown' | 'policy-unknown' | 'two-targets' | 'target-unknown'

/** Where the way of a client to a chat pool ends, whether that serves or not. */
type Way = 'open' | Detour | Gap

export function wayOf(graph: Graph, client: Client, users: Users, chatPool: ChatPool): Way {
  if (hasNoRooms(client)) return 'no-room-client'
  if (isGroupChatClient(client)) return groupChatWay(graph, client, users, chatPool)
  if (isLegacy(chatPool)) return 'legacy-pool'
  const home = graph.get('pool', users.homedOn)
  if (!home) return 'home-unknown'
  if (home.generation !== 'lync2013') return 'not-homed-on-2013'
  const { state } = effectivePolicy(graph, users)
  return state === 'enabled' ? 'open' : `policy-${state}`
}

/** A Group Chat client goes to its target, or to whatever took over the address of that; it can have one at a time. */
function groupChatWay(graph: Graph, client: Client, users: Users, chatPool: ChatPool): Way {
  const targets = [...new Set(client.connectsTo ?? [])]
  const ways = targets.map((target) => wayBy(graph, client, users, target, chatPool))
  const [first, ...others] = ways
  if (first === undefined) return wayByDefault(graph, client, users, chatPool)
  if (others.length === 0) return first
  return ways.every(isShut) ? (ways.find((way) => way !== 'not-connected') ?? 'not-connected') : 'two-targets'
}

/** Whether a target leads to the chat pool in no case, whichever other one the client has. */
const isShut = (way: Way): boolean => way === 'not-connected' || way === 'left-to-itself'

function wayBy(graph: Graph, client: Client, users: Users, target: EntityId<'chatPool'>, chatPool: ChatPool): Way {
  if (mayLandElsewhere(graph, client, users, target, chatPool)) return 'target-unknown'
  if (target === chatPool.id) return isFound(client, users, chatPool) ? 'open' : 'left-to-itself'
  const there = graph.get('chatPool', target)
  if (!there) return 'target-unknown'
  if (there.state !== 'stopped' || !takesOver(chatPool, knownAddresses([there], users))) return 'not-connected'
  return isFound(client, users, there) ? 'open' : 'left-to-itself'
}

/** Left to itself, a client goes to an address: where its target and others answer to that, nobody knows to which. */
function mayLandElsewhere(
  graph: Graph,
  client: Client,
  users: Users,
  target: EntityId<'chatPool'>,
  chatPool: ChatPool,
): boolean {
  if (client.configuration !== 'automatic') return false
  const found = foundByDefault(graph, client, users)
  return found.length > 1 && found.includes(chatPool) && found.some(({ id }) => id === target)
}

/** Left to itself, a client finds Group Chat by its default address and nothing else. */
export const isFound = ({ configuration }: Client, users: Users, chatPool: ChatPool): boolean =>
  configuration !== 'automatic' || (isLegacy(chatPool) && isDefaultLookup(chatPool.lookupUri, users))

/** The chat pools that a client is meant for: its targets, and in place of a stopped one what answers to its address. */
export function destinationsOf(graph: Graph, client: Client, users: Users): readonly EntityId[] {
  const targets = client.connectsTo ?? []
  return isGroupChatClient(client) ? targets.flatMap((target) => answeringTo(graph, users, target)) : targets
}

function answeringTo(graph: Graph, users: Users, target: EntityId<'chatPool'>): readonly EntityId[] {
  const there = graph.get('chatPool', target)
  if (there?.state !== 'stopped') return [target]
  const addresses = knownAddresses([there], users)
  const taking = graph.all('chatPool').filter((chatPool) => chatPool.id !== target && takesOver(chatPool, addresses))
  return taking.length > 0 ? taking.map(({ id }) => id) : [target]
}

/** One address leads to one chat pool: where several answer to it, nobody knows to which. */
function wayByDefault(graph: Graph, client: Client, users: Users, chatPool: ChatPool): Way {
  const found = foundByDefault(graph, client, users)
  if (!found.some(isLegacy)) return 'target-unknown'
  if (!found.includes(chatPool)) return 'not-connected'
  return found.length === 1 ? 'open' : 'target-unknown'
}

/** The chat pools that answer to the default address, where a Group Chat client without a target looks. */
export function foundByDefault(graph: Graph, client: Client, users: Users): readonly ChatPool[] {
  const address = defaultLookupAddress(users)
  if (client.configuration === 'manual' || address === undefined) return []
  return graph.all('chatPool').filter((chatPool) => answersByDefault(chatPool, address))
}

/** A Group Chat pool whose address is left out has the default one; once it is stopped, it may have none any more. */
function answersByDefault(chatPool: ChatPool, address: string): boolean {
  const { lookupUri, state } = chatPool
  return (isLegacy(chatPool) && lookupUri === undefined && state !== 'stopped') || answersTo(chatPool, address)
}

/** Whether a client gets to a chat pool, once that serves, or nobody knows where it goes. */
export function mayLeadTo(graph: Graph, client: Client, chatPool: ChatPool): boolean {
  const users = graph.get('users', client.users)
  if (!users) return isGroupChatClient(client)
  const way = wayOf(graph, client, users, chatPool)
  return !exclusionOf(users, chatPool) && possible.includes(way)
}

/** A Lync 2013 client whose users are homed nowhere is no evidence of anything. */
const possible: readonly Way[] = ['open', 'policy-unknown', 'two-targets', 'target-unknown']
