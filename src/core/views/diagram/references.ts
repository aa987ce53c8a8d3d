import { contentOf } from '#core/domain/content/islands.ts'
import type { Client, Entity, EntityId, Generation, Room } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { indexOn } from '#core/model/memory/table-index.ts'
import { connectionsIn } from './connecting.ts'
import type { LinkStyle } from './diagram.ts'

/** A reference that may be drawn: who holds it, and the two entities it joins. */
export interface Reference {
  readonly style: LinkStyle
  readonly owner: EntityId
  readonly field: string
  readonly from: Entity
  readonly to: Entity
  readonly generation?: Generation
  readonly isDerived?: boolean
  /** What joins the two ends in a sentence: "is hosted on". */
  readonly verb: string
}

/** The rooms that a line may be drawn from; of many thousands it is a few. */
const joinedRooms = indexOn('room', ({ addIn, chatPool, category }) =>
  addIn !== undefined || (chatPool !== undefined && category !== undefined) ? ['joined'] : [],
)

/** The references of a stage whose both ends are in it. */
export function* referencesOf(graph: Graph): Iterable<Reference> {
  for (const chatPool of graph.all('chatPool')) {
    const { generation } = chatPool
    const host = graph.get('pool', chatPool.hostedOn)
    if (host) yield { ...joining('hosting', chatPool, 'hostedOn', host, 'is hosted on'), generation }
  }
  for (const users of graph.all('users')) {
    const home = graph.get('pool', users.homedOn)
    if (home) yield { ...joining('home', users, 'homedOn', home, 'are homed on'), generation: home.generation }
    const policy = graph.get('policy', users.policy)
    if (policy) yield joining('policy', users, 'policy', policy, 'have the policy')
  }
  for (const client of graph.all('client')) yield* referencesOfClient(graph, client)
  for (const category of graph.all('category')) {
    const parent = graph.get('category', category.parent)
    if (parent) yield joining('content', category, 'parent', parent, 'is in the category')
  }
  for (const room of graph.having(joinedRooms, 'joined')) yield* referencesOfRoom(graph, room)
  for (const interaction of graph.all('interaction')) {
    const [from, to] = [contentOf(graph, interaction.from), contentOf(graph, interaction.to)]
    if (from && to) yield { ...joining('interaction', from, 'to', to, 'is to interact with'), owner: interaction.id }
  }
}

function* referencesOfClient(graph: Graph, client: Client): Iterable<Reference> {
  const connections = new Map(connectionsIn(graph, client).map((one) => [one.chatPool, one]))
  for (const [id, { derived: isDerived, isUnsure }] of connections) {
    const chatPool = graph.find(id)
    if (chatPool?.kind !== 'chatPool') continue
    const { generation } = chatPool
    const verb = isUnsure ? 'may connect to' : 'connects to'
    yield { ...joining('connection', client, 'connectsTo', chatPool, verb), generation, isDerived }
  }
}

function* referencesOfRoom(graph: Graph, room: Room): Iterable<Reference> {
  const addIn = graph.get('addIn', room.addIn)
  if (addIn) yield joining('content', room, 'addIn', addIn, 'uses the add-in')
  // Without a chat pool of its own a room is shown in its category.
  const category = room.chatPool && graph.get('category', room.category)
  if (category) yield joining('content', room, 'category', category, 'is in the category')
}

function joining(style: LinkStyle, from: Entity, field: string, to: Entity, verb: string): Reference {
  return { style, owner: from.id, field, from, to, verb }
}
