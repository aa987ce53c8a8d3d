import type { ChatPool, Client } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'

/** The chat pools that a client lists and that are there. */
export const targetsOf = (graph: Graph, client: Client): readonly ChatPool[] =>
  [...new Set(client.connectsTo ?? [])].flatMap((id) => graph.get('chatPool', id) ?? [])
