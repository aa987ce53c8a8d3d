import { type ChatPool, type Client, type EntityId, isLegacy, type Users } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { accessIn, wouldReach } from './access.ts'
import { clientsOf } from './clients.ts'
import { neededChatPools } from './needed-chat-pools.ts'
import { exclusionOf } from './serving.ts'
import { type Detour, wayOf } from './ways.ts'

/**
 * The Lync 2013 chat pools that a Lync 2013 client has to reach: those that it lists, and those that its users need
 * and get to with no other client.
 */
function wantedChatPools(graph: Graph, client: Client, users: Users): readonly ChatPool[] {
  const others = clientsOf(graph, users).filter(({ id }) => id !== client.id)
  const isCovered = (chatPool: ChatPool) => others.some((other) => wayOf(graph, other, users, chatPool) === 'open')
  return [...new Set<EntityId>([...(client.connectsTo ?? []), ...neededChatPools(graph, users)])]
    .flatMap((id) => graph.get('chatPool', id) ?? [])
    .filter((chatPool) => !isLegacy(chatPool))
    .filter((chatPool) => client.connectsTo?.includes(chatPool.id) || !isCovered(chatPool))
}

/** Of the chat pools that a Lync 2013 client has to reach, those to which its way ends here. */
export const blockedChatPools = (graph: Graph, client: Client, users: Users, obstacle: Detour): readonly ChatPool[] =>
  wantedChatPools(graph, client, users).filter(
    (chatPool) => !exclusionOf(users, chatPool) && wayOf(graph, client, users, chatPool) === obstacle,
  )

/** A connection of a client to a chat pool: intended by somebody, or derived for a Lync 2013 client. */
interface Connection {
  readonly chatPool: EntityId
  readonly derived: boolean
  /** Of a derived one: whether nobody knows if it comes about, because the stage has no policy. */
  readonly isUnsure?: boolean
}

/**
 * The connections of a client. A Lync 2013 client that lists none is shown with those it makes by itself: to each
 * Lync 2013 chat pool that it reaches, or has to reach, or would reach if a policy were drawn.
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
    .filter((chatPool) => wanted.includes(chatPool) || wouldReach(graph, client, users, chatPool))
    .map((chatPool) => ({
      chatPool: chatPool.id,
      derived: true,
      ...(accessIn(graph, users, chatPool, [client]).standing === 'unknown' && { isUnsure: true }),
    }))
}
