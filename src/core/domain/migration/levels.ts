import type { Category, EntityId } from '#core/model/entity.ts'
import { derivedFrom } from '#core/model/memory/derived.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { dividedBy } from '../content/islands.ts'

/** A category and what is above it: thousands that lie in one another share their way up. */
export interface Level {
  readonly category: Category
  readonly above: Level | undefined
}

/** The categories from the topmost one down to this one; a circle of parents ends where it closes. */
export function pathOf(graph: Graph, category: Category): readonly Category[] {
  const path: Category[] = []
  for (let level = levelsIn(graph).get(category.id); level; level = level.above) path.push(level.category)
  return path.length === 0 ? [category] : path.reverse()
}

/** All categories by id, each with its way up. */
export const levelsIn = derivedFrom('category', (graph): ReadonlyMap<EntityId, Level> => {
  const levels = new Map<EntityId, Level>()
  const circular = new Set<EntityId>()
  for (const category of graph.all('category')) {
    if (levels.has(category.id)) continue
    const { trail, top } = climb(graph, category, (id) => (circular.has(id) ? undefined : levels.get(id)))
    const [start, closed] = typeof top === 'number' ? [undefined, top] : [top, trail.length]
    let level = start
    for (const [back, one] of trail.toReversed().entries()) {
      const at = trail.length - 1 - back
      level = { category: one, above: level }
      if (at < closed || at === 0) levels.set(one.id, level)
      if (at >= closed) circular.add(one.id)
    }
  }
  return levels
})

/** The way up to a level that is known, or to the place in it from which it goes round in a circle. */
function climb(graph: Graph, from: Category, known: (id: EntityId) => Level | undefined) {
  const trail = new Map([[from, 0]])
  for (let next = parentOf(graph, from); next; next = parentOf(graph, next)) {
    const top = trail.get(next) ?? known(next.id)
    if (top !== undefined) return { trail: [...trail.keys()], top }
    trail.set(next, trail.size)
  }
  return { trail: [...trail.keys()], top: undefined }
}

/** Nothing is inherited from another chat pool: a parent there is an error, and no part of the way up. */
function parentOf(graph: Graph, category: Category): Category | undefined {
  const parent = graph.get('category', category.parent)
  return parent && !dividedBy(graph, category, parent) ? parent : undefined
}
