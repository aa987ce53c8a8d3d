import { once } from '#core/model/base/once.ts'
import { type Entity, type EntityId, isContent, type Kind } from '#core/model/entity.ts'
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
export function wholesOf(entities: readonly Entity[]): readonly Whole[] {
  const outermost = outermostAmong(entities)
  const parts = new Map<EntityId, Entity[]>()
  const tops: Entity[] = []
  for (const entity of entities) {
    const top = outermost(ownerOf(entity))
    const there = top && parts.get(top.id)
    if (there) there.push(entity)
    else if (top) parts.set(top.id, [entity])
    else tops.push(entity)
  }
  return tops.map((entity) => ({ entity, parts: parts.get(entity.id) ?? none }))
}

const none: readonly never[] = []

/**
 * The outermost of what holds something and is among the entities, found once for all that it holds; in a circle of
 * parents each stands for itself.
 */
function outermostAmong(entities: readonly Entity[]): (owner: EntityId | undefined) => Entity | undefined {
  const holders = new Map<EntityId, Entity>()
  for (const entity of entities) {
    if (entity.kind === 'category' || entity.kind === 'chatPool') holders.set(entity.id, entity)
  }
  const holding = (owner: EntityId | undefined) => owner && holders.get(owner)
  return once((owner) => {
    const seen = new Set<Entity>()
    let top = holding(owner)
    for (let next = top; next; next = holding(ownerOf(next))) {
      if (seen.has(next)) return undefined
      seen.add(next)
      top = next
    }
    return top
  })
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
