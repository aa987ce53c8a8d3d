import type { ChatPool, Client, Users } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'

/** The clients that speak to legacy Group Chat: set by hand to one pool at a time, of any generation. */
export const isGroupChatClient = (client: Client): boolean =>
  client.client === 'groupChat2010' || client.client === 'groupChat2007r2'

/** The clients that have no chat rooms of their own. */
export const hasNoRooms = (client: Client): boolean =>
  client.client === 'lync2010' || client.client === 'communicator2007r2'

export const clientsOf = (graph: Graph, users: Users): readonly Client[] => graph.referrers('client', users.id, 'users')

/** The Group Chat clients whose target is this chat pool. */
export const groupChatClientsOf = (graph: Graph, chatPool: ChatPool): readonly Client[] =>
  graph.referrers('client', chatPool.id, 'connectsTo').filter(isGroupChatClient)

/** The chat pools that a client lists and that are there. */
export const targetsOf = (graph: Graph, client: Client): readonly ChatPool[] =>
  [...new Set(client.connectsTo ?? [])].flatMap((id) => graph.get('chatPool', id) ?? [])
