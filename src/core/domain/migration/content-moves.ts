import { cachedBy, cacheLatest } from '#core/model/base/caches.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import { differences } from '#core/model/base/shared-map.ts'
import type { Category, ChatPool, Content, EntityId, EntityOf, IdOf } from '#core/model/entity.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import { emptyTopology, type Table, type Topology } from '#core/model/topology.ts'
import { chatPoolOf, heldBy } from '../content/islands.ts'
import { barePlacesIn } from './bare-places.ts'

/** A category, room or add-in whose chat pool changes in a step; what the chat pools are called is no part of it. */
export interface ContentMove {
  readonly content: Content
  readonly from: IdOf<'chatPool'>
  readonly to: IdOf<'chatPool'>
}

/** What changes its chat pool between two stages, whether by itself or with its category. */
export type ContentMoves = ReadonlyMap<EntityId, ContentMove>

/**
 * A step can move every room of a company, so they are found once for as long as no content changes, and no chat pool
 * comes or goes, and read as wholes.
 */
export function contentMoves(before: Graph, after: Graph): ContentMoves {
  const [was, is] = [barePlacesIn(before), barePlacesIn(after)]
  return was === is ? none : movesBetween(was, is)
}

const none: ContentMoves = new Map()

/** So many steps are asked about in turn. */
const steps = 6

/** What decides where content is, and what it is called. */
export const placesIn = (graph: Graph): Topology =>
  placesOf(graph.table('chatPool'), graph.table('category'), graph.table('room'), graph.table('addIn'))

const placesOf = cacheLatest(
  (chatPool: Table<'chatPool'>, category: Table<'category'>, room: Table<'room'>, addIn: Table<'addIn'>): Topology => ({
    ...emptyTopology,
    chatPool,
    category,
    room,
    addIn,
  }),
  4 * steps,
)

const movesBetween = cacheLatest((was: Topology, is: Topology): ContentMoves => {
  const [before, after] = [graphOf(was), graphOf(is)]
  const changed = <K extends Content['kind']>(kind: K) => {
    const found = differences<EntityId, EntityOf<K>>(before.table(kind), after.table(kind))
    return found.flatMap(([, was, is]) => (was && is && moveOf(was, is)) ?? [])
  }
  const moveOf = (was: Content, is: Content): ContentMove | undefined => {
    const [from, to] = [chatPoolOf(before, was), chatPoolOf(after, is)]
    return from && to && from.id !== to.id ? { content: is, from: from.id, to: to.id } : undefined
  }
  const categories = changed('category')
  const touched = new Set(differences(was.room, is.room).map(([id]) => id))
  const withThem = categories.flatMap(({ content, from, to }) =>
    heldBy(after, content as Category).flatMap((room) => (touched.has(room.id) ? [] : { content: room, from, to })),
  )
  const moves = new Map<EntityId, ContentMove>()
  for (const part of [categories, changed('room'), withThem, changed('addIn')]) {
    for (const move of part) moves.set(move.content.id, move)
  }
  return moves
}, steps)

/** The chat pools that content leaves and comes to, as they are then. */
export const endsOf = ({ from, to }: ContentMove, before: Graph, after: Graph) => ({
  from: before.get('chatPool', from) as ChatPool,
  to: after.get('chatPool', to) as ChatPool,
})

/** What moves from one chat pool to another. */
export const movesAlong = (moves: ContentMoves, from: EntityId, to: EntityId): readonly ContentMove[] =>
  byEnds(moves).get(`${from} ${to}`) ?? []

const byEnds = cachedBy((moves: ContentMoves) => groupBy(moves.values(), ({ from, to }) => `${from} ${to}`))

/** The topmost move of the same way that carries this one: that of the category, or of the category above it. */
export function wholeMoveOf(moves: ContentMoves, move: ContentMove): ContentMove {
  const seen = new Set<ContentMove>()
  let whole = move
  for (let next: ContentMove | undefined = move; next && !seen.has(next); next = moveOfHolder(moves, whole)) {
    seen.add(next)
    whole = next
  }
  return whole
}

function moveOfHolder(moves: ContentMoves, { content, from, to }: ContentMove) {
  const holder = content.kind === 'room' ? content.category : content.kind === 'category' ? content.parent : undefined
  const above = holder && moves.get(holder)
  return above && above.from === from && above.to === to ? above : undefined
}
