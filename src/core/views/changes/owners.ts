import { type Entity, type EntityId, isContent, type Kind } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { countOf, listed } from '#core/model/words.ts'

/** What a category, room or add-in stands in: its category where it has one, else its chat pool. */
export function ownerOf(entity: Entity): EntityId | undefined {
  if (!isContent(entity)) return undefined
  if (entity.kind === 'room') return entity.category ?? entity.chatPool
  return (entity.kind === 'category' ? entity.parent : undefined) ?? entity.chatPool
}

/** An entity, and the content that comes or goes with it. */
export interface Whole {
  readonly entity: Entity
  readonly parts: readonly Entity[]
}

/** Puts together what stands in one another, so that a category is told with its rooms. */
export function wholesOf(entities: readonly Entity[], graph: Graph): readonly Whole[] {
  const ids = new Set<EntityId>(entities.map(({ id }) => id))
  const wholes = new Map<EntityId, Entity[]>()
  for (const entity of entities) {
    const top = topOf(entity, ids, graph)
    const parts = wholes.get(top.id) ?? []
    wholes.set(top.id, parts)
    if (top !== entity) parts.push(entity)
  }
  return entities.flatMap((entity) => {
    const parts = wholes.get(entity.id)
    return parts ? [{ entity, parts }] : []
  })
}

/** The outermost of what holds an entity and is among the ids; in a circle of parents each stands for itself. */
function topOf(entity: Entity, ids: ReadonlySet<EntityId>, graph: Graph): Entity {
  const seen = new Set<EntityId>()
  let top = entity
  while (!seen.has(top.id)) {
    seen.add(top.id)
    const owner = ownerOf(top)
    if (owner === undefined || !ids.has(owner)) return top
    top = graph.find(owner) ?? top
  }
  return entity
}

/** " with 3 categories and 214 rooms". */
export function withParts(parts: readonly Entity[]): string {
  return parts.length === 0 ? '' : ` with ${countsInWords(parts)}`
}

/** "3 categories and 214 rooms". */
export function countsInWords(entities: readonly Entity[]): string {
  const counts = new Map<Kind, number>()
  for (const { kind } of entities) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return listed([...counts].map(([kind, count]) => countOf(count, kind)))
}
