import type { Graph } from '../graph.ts'
import { chatPoolOf, contentOf, heldBy } from '../islands.ts'
import { differences } from '../memory/shared-map.ts'
import type { ChatPool, Content, EntityId, EntityOf } from '../model.ts'

/** A category, room or add-in whose chat pool changes in a step. */
export interface ContentMove {
  readonly content: Content
  readonly from: ChatPool
  readonly to: ChatPool
}

/** What changes its chat pool between two stages, whether by itself or with its category. */
export function contentMoves(before: Graph, after: Graph): ReadonlyMap<EntityId, ContentMove> {
  const categories = changed(before, after, 'category')
  const withThem = categories.flatMap((category) => heldBy(after, category))
  const rooms = [...new Set([...changed(before, after, 'room'), ...withThem])].sort((a, b) => (a.id < b.id ? -1 : 1))
  return new Map(
    [...categories, ...rooms, ...changed(before, after, 'addIn')].flatMap((content) => {
      const was = contentOf(before, content.id)
      const [from, to] = [was && chatPoolOf(before, was), chatPoolOf(after, content)]
      return from && to && from.id !== to.id ? [[content.id, { content, from, to }] as const] : []
    }),
  )
}

/** What is another one after, in the order of ids: what stays the same can only move with what holds it. */
const changed = <K extends Content['kind']>(before: Graph, after: Graph, kind: K): readonly EntityOf<K>[] =>
  differences<EntityId, EntityOf<K>>(before.table(kind), after.table(kind)).flatMap(([, was, is]) =>
    was && is ? [is] : [],
  )

/** The topmost move of the same way that carries this one: that of the category, or of the category above it. */
export function wholeMoveOf(moves: ReadonlyMap<EntityId, ContentMove>, move: ContentMove): ContentMove {
  const seen = new Set<ContentMove>()
  let whole = move
  for (let next: ContentMove | undefined = move; next && !seen.has(next); next = carrierOf(moves, whole)) {
    seen.add(next)
    whole = next
  }
  return whole
}

function carrierOf(moves: ReadonlyMap<EntityId, ContentMove>, { content, from, to }: ContentMove) {
  const holder = content.kind === 'room' ? content.category : content.kind === 'category' ? content.parent : undefined
  const carrier = holder && moves.get(holder)
  return carrier && carrier.from.id === from.id && carrier.to.id === to.id ? carrier : undefined
}
