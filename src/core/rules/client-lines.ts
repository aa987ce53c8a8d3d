import type { BrokenLink } from '../checking/finding.ts'
import type { Graph } from '../graph.ts'
import type { ChatPool, Client, Users } from '../model.ts'
import { connectionsOf } from '../reach/reach.ts'
import { clientName } from '../words.ts'

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

/** The chat pools that a client lists and that are there. */
export const targetsOf = (graph: Graph, client: Client): readonly ChatPool[] =>
  [...new Set(client.connectsTo ?? [])].flatMap((id) => graph.get('chatPool', id) ?? [])

export const namesOf = (entities: readonly { readonly name: string }[]): readonly string[] =>
  entities.map(({ name }) => name)
export const idsOf = <I>(entities: readonly { readonly id: I }[]): readonly I[] => entities.map(({ id }) => id)
