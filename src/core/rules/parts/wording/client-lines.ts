import { connectionsOf } from '#core/domain/reachability/connections.ts'
import type { ChatPool, Client, Users } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { BrokenLink } from '#core/model/rule/finding.ts'
import { clientName } from '#core/model/words.ts'

/** "the Lync 2013 client of Ann", as far as its users are known. */
export const clientWords = (client: Client, users: Users | undefined): string =>
  `the ${clientName[client.client]}${users ? ` of ${users.name}` : ''}`

/** The drawn lines from a client to chat pools that cannot work. */
export function brokenLines(
  graph: Graph,
  client: Client,
  chatPools: readonly ChatPool[],
  label: string,
): readonly BrokenLink[] {
  const drawn = new Set(connectionsOf(graph, client).map(({ chatPool }) => chatPool))
  return chatPools
    .filter(({ id }) => drawn.has(id))
    .map(({ id }) => ({ from: client.id, field: 'connectsTo', to: id, label }))
}
