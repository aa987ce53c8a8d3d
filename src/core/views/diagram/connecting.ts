import { connectionsOf } from '#core/domain/reachability/connections.ts'
import { cachedBy } from '#core/model/base/caches.ts'
import type { Client, EntityId } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'

/** The connections of each client of a stage: its words, its place and its lines ask for them. */
const connecting = cachedBy((graph: Graph) => cachedBy((client: Client) => connectionsOf(graph, client)))

export const connectionsIn = (graph: Graph, client: Client): ReturnType<typeof connectionsOf> =>
  connecting(graph)(client)

/** So many connections that clients make by themselves are drawn as lines; more are only counted. */
const maxDerived = 3

/** To how many chat pools clients that are drawn as one connect by themselves, where these are too many for lines. */
export function gatheredReach(graph: Graph, clients: readonly Client[]): number | undefined {
  const reached = new Set<EntityId>()
  for (const client of clients) {
    for (const { chatPool, derived } of connectionsIn(graph, client)) if (derived) reached.add(chatPool)
  }
  return reached.size > maxDerived ? reached.size : undefined
}
