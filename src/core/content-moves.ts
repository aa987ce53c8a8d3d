import type { Graph } from './graph.ts'
import { chatPoolOf, contentOf } from './islands.ts'
import type { ChatPool, Content, EntityId } from './model.ts'

/** A category, room or add-in whose chat pool changes in a step. */
export interface ContentMove {
  readonly content: Content
  readonly from: ChatPool
  readonly to: ChatPool
}

/** What changes its chat pool between two stages, whether by itself or with its category. */
export function contentMoves(before: Graph, after: Graph): ReadonlyMap<EntityId, ContentMove> {
  const contents = [...after.all('category'), ...after.all('room'), ...after.all('addIn')]
  return new Map(
    contents.flatMap((content) => {
      const was = contentOf(before, content.id)
      const [from, to] = [was && chatPoolOf(before, was), chatPoolOf(after, content)]
      return from && to && from.id !== to.id ? [[content.id, { content, from, to }] as const] : []
    }),
  )
}

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
