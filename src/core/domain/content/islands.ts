import {
  type Category,
  type ChatPool,
  type Content,
  type EntityId,
  generations,
  isContent,
  type Room,
} from '#core/model/entity.ts'
import { derivedFrom } from '#core/model/memory/derived.ts'
import { fact } from '#core/model/memory/facts.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { indexOn } from '#core/model/memory/table-index.ts'
import { nameOf } from '#core/model/words.ts'

/**
 * Everything that one chat deployment owns, called by its generation: the mark that it leaves on what belongs to it
 * stays the same whatever is added beside it, in all stages, and does not read as a count.
 */
export interface Island {
  /** O, L or P; of a second of its generation P2. */
  readonly letter: string
  readonly chatPool: ChatPool
}

const letters: Record<ChatPool['generation'], string> = { ocs2007r2: 'O', lync2010: 'L', lync2013: 'P' }

/** A stage of fewer than two chat pools has no islands to tell apart. */
export const islandsOf = derivedFrom('chatPool', (graph): readonly Island[] => {
  const chatPools = graph.all('chatPool')
  if (chatPools.length < 2) return []
  return generations.flatMap((generation) =>
    chatPools
      .filter((chatPool) => chatPool.generation === generation)
      .map((chatPool, at) => ({ letter: letters[generation] + (at === 0 ? '' : at + 1), chatPool })),
  )
})

/** The island of a chat pool; undefined where there are none to tell apart. */
export const islandOf = (graph: Graph, { id }: ChatPool): Island | undefined => islandsById(graph).get(id)

const islandsById = derivedFrom(
  'chatPool',
  (graph): ReadonlyMap<EntityId, Island> => new Map(islandsOf(graph).map((island) => [island.chatPool.id, island])),
)

/** The chat pool that owns a category, room or add-in: a room's own, else that of its category. */
export function chatPoolOf(graph: Graph, content: Content): ChatPool | undefined {
  if (content.kind !== 'room') return graph.get('chatPool', content.chatPool)
  const own = content.chatPool ?? graph.get('category', content.category)?.chatPool
  return graph.get('chatPool', own)
}

export type InteractionVerdict =
  | { readonly works: true }
  | { readonly works: false; readonly reason: string; readonly label: string }

/** The two chat pools that keep contents apart; undefined where they share one, or one of them belongs to none. */
export function dividedBy(graph: Graph, a: Content, b: Content): readonly [ChatPool, ChatPool] | undefined {
  const [here, there] = [chatPoolOf(graph, a), chatPoolOf(graph, b)]
  return here && there && here.id !== there.id ? [here, there] : undefined
}

/**
 * Whether two categories, rooms or add-ins can interact: only within one chat deployment (JJ205131), and two
 * Lync 2013 chat pools are two deployments too (Gg398372).
 */
export function interactionOf(graph: Graph, a: Content, b: Content): InteractionVerdict {
  const stray = [a, b].find((content) => !chatPoolOf(graph, content))
  if (stray) return { works: false, reason: `${nameOf(stray)} belongs to no chat pool.`, label: 'no chat pool' }
  const divided = dividedBy(graph, a, b)
  if (!divided) return { works: true }
  const [here, there] = divided
  return {
    works: false,
    reason: `${nameOf(a)} is on ${here.name} and ${nameOf(b)} is on ${there.name}. Their content does not interact.`,
    label: 'cannot interact',
  }
}

/** What rooms have their chat pool from: a chat pool of their own, or a category. */
export type Holder = ChatPool | Category

/** A chat pool with its categories. */
export const holdersOn = (graph: Graph, chatPool: ChatPool): readonly Holder[] => [
  chatPool,
  ...graph.referrers('category', chatPool.id, 'chatPool'),
]

/** The chat pools, each with its categories. */
export const holdersOf = (graph: Graph): readonly Holder[] =>
  graph.all('chatPool').flatMap((chatPool) => holdersOn(graph, chatPool))

/** What a room has its chat pool from. */
export const holderIdOf = ({ chatPool, category }: Room): EntityId | undefined => chatPool ?? category

const roomsByHolder = indexOn('room', (room) => holderIdOf(room) ?? '')

/** The rooms that have their chat pool from there. */
export const heldBy = (graph: Graph, { id }: Holder): readonly Room[] => graph.having(roomsByHolder, id)

/** The rooms that have their chat pool from nowhere: from nothing, or from what is not there. */
export const unheldRooms = (graph: Graph): readonly Room[] =>
  graph
    .keys(roomsByHolder)
    .filter((id) => !graph.find(id as EntityId))
    .flatMap((id) => graph.having(roomsByHolder, id))
    .sort(byId)

const byId = (a: Room, b: Room): number => (a.id < b.id ? -1 : 1)

/** Everything that a chat pool owns. */
export function contentsOf(graph: Graph, chatPool: ChatPool): readonly Content[] {
  const categories = graph.referrers('category', chatPool.id, 'chatPool')
  return [...categories, ...graph.referrers('addIn', chatPool.id, 'chatPool'), ...roomsIn(graph, chatPool)]
}

/** The rooms of a chat pool: its own, and those that have it from their category. */
export const roomsIn = fact((graph, chatPool: ChatPool): readonly Room[] =>
  holdersOn(graph, chatPool).flatMap((holder) => heldBy(graph, holder)),
)

/** The first category, room or add-in that cannot interact with it. Rooms of one holder are all of one chat pool. */
export function strangerTo(graph: Graph, content: Content): Content | undefined {
  const isStranger = (other: Content) => !interactionOf(graph, content, other).works
  const [room] = graph
    .keys(roomsByHolder)
    .flatMap((id) => graph.having(roomsByHolder, id)[0] ?? [])
    .filter(isStranger)
    .sort(byId)
  return graph.all('category').find(isStranger) ?? room ?? graph.all('addIn').find(isStranger)
}

export const contentOf = (graph: Graph, id: EntityId | undefined): Content | undefined => {
  const entity = graph.find(id)
  return entity && isContent(entity) ? entity : undefined
}
