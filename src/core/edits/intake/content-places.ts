import { type Category, type Entity, type EntityId, isContent } from '#core/model/entity.ts'

/** Finds the category that a room is in. */
type Categories = (id: EntityId | undefined) => Category | undefined

/** The chat pool of content, which a room may owe to its category. */
export function chatPoolIdOf(entity: Entity, categories: Categories): EntityId<'chatPool'> | undefined {
  if (!isContent(entity)) return undefined
  if (entity.chatPool || entity.kind !== 'room') return entity.chatPool
  return categories(entity.category)?.chatPool
}

/** What is left of an entity without some of its references: a room without its category is still in its chat pool. */
export function stillInPlace(left: Entity, entity: Entity, categories: Categories): Entity {
  const chatPool = left.kind === 'room' && !left.category ? chatPoolIdOf(entity, categories) : undefined
  return chatPool ? ({ ...left, chatPool } as Entity) : left
}
