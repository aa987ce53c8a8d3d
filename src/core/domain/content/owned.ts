import { type Category, type Entity, type EntityId, type Kind, kindOf, type Room } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'

/** The entities and everything that belongs to them. */
export function withOwned(graph: Graph, ids: readonly EntityId[]): ReadonlySet<EntityId> {
  const owned = new Set<EntityId>()
  // Of rooms there can be thousands, to which nothing but interactions belongs.
  const ownsNothing = (kind: Kind) => kind === 'room' && graph.table('interaction').size === 0
  const add = (id: EntityId, kind: Kind): void => {
    if (owned.has(id)) return
    owned.add(id)
    if (!ownsNothing(kind)) for (const one of ownedBy(graph, id)) add(one.id, one.kind)
  }
  for (const id of ids) add(id, kindOf(id))
  return owned
}

const ownedBy = (graph: Graph, id: EntityId): readonly Entity[] => [
  ...graph.referrers('category', id, 'chatPool'),
  ...graph.referrers('addIn', id, 'chatPool'),
  ...graph.referrers('room', id, 'chatPool'),
  ...insideOf(graph, graph.get('category', id as Category['id'])),
  ...graph.referrers('client', id, 'users'),
  ...graph.referrers('interaction', id),
]

/** The rooms and categories in a category, without those that belong to another chat pool than it does. */
function insideOf(graph: Graph, category: Category | undefined): readonly (Room | Category)[] {
  if (!category) return []
  const inside = [
    ...graph.referrers('room', category.id, 'category'),
    ...graph.referrers('category', category.id, 'parent'),
  ]
  return inside.filter(({ chatPool }) => chatPool === undefined || chatPool === category.chatPool)
}
