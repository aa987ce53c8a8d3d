import { cachedBy, cacheLatest } from '#core/model/base/caches.ts'
import { sharedMapOf } from '#core/model/base/shared-map.ts'
import type { ChatPool } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { emptyTopology, type Table, type Topology } from '#core/model/topology.ts'

/**
 * What decides where content is, and by which ways it can go. Of chat pools there are ids and generations alone, so that
 * it is the same one while they are called or hosted otherwise: what follows from it for every room holds on.
 */
export const barePlacesIn = (graph: Graph): Topology =>
  placesOf(bareIn(graph.table('chatPool')), graph.table('category'), graph.table('room'), graph.table('addIn'))

/** So many stages of one plan or another are asked about in turn. */
const stages = 24

const placesOf = cacheLatest(
  (bare: string, category: Table<'category'>, room: Table<'room'>, addIn: Table<'addIn'>): Topology => ({
    ...emptyTopology,
    chatPool: chatPoolsOf(bare),
    category,
    room,
    addIn,
  }),
  stages,
)

/** As a text, which is the same where all in it is. */
const bareIn = cachedBy((table: Table<'chatPool'>): string =>
  JSON.stringify([...table.values()].map(({ id, kind, generation }): ChatPool => ({ id, kind, name: '', generation }))),
)

const chatPoolsOf = cacheLatest((bare: string): Table<'chatPool'> => {
  const values = JSON.parse(bare) as readonly ChatPool[]
  return sharedMapOf({ keys: values.map(({ id }) => id), values })
}, stages)
