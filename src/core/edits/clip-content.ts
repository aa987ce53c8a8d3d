import { type Entity, type EntityId, isContent } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { fieldOf } from '#core/model/refs.ts'
import { belongingOf } from './belonging.ts'

/** The fields of content that say what it is in. */
export const ownerFields: readonly string[] = ['category', 'chatPool']

/** The content that was selected itself, and not with what it is in. */
export function looseContent(entities: readonly Entity[], selected: readonly EntityId[]): ReadonlySet<EntityId> {
  const copied = new Set<unknown>(entities.map(({ id }) => id))
  const chosen = new Set(selected)
  const loose = entities.filter(
    (entity) =>
      isContent(entity) && chosen.has(entity.id) && !ownerFields.some((field) => copied.has(fieldOf(entity, field))),
  )
  return new Set(loose.map(({ id }) => id))
}

/** Content in what is selected now; it stays with its owner where nothing is, and that is here. */
export function putInto(graph: Graph, entity: Entity, into: EntityId | undefined): Entity {
  if (!isContent(entity)) return entity
  const present = entity.kind === 'room' ? (entity.category ?? entity.chatPool) : entity.chatPool
  const owner = belongingOf(graph, entity.kind, into)
  if (!owner || (present && owner === belongingOf(graph, entity.kind, undefined))) return entity
  const { chatPool: _, ...rest } = entity
  if (rest.kind === 'room') return { ...rest, category: owner.id } as Entity
  return { ...rest, chatPool: owner.id } as Entity
}
