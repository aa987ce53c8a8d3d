import type { EntityId, Room } from '#core/model/entity.ts'

/**
 * Tells rooms of one name apart, which Group Chat may have in several categories: the first of them has the key that all
 * rooms have, and others one with their category.
 */
export function roomsApart(): (room: Room) => Room {
  const categories = new Map<EntityId, Room['category']>()
  return (room) => {
    const { id, category } = room
    const first = categories.get(id)
    if (first !== undefined && category !== undefined && first !== category) {
      return { ...room, id: `${id}|${category}` }
    }
    categories.set(id, first ?? category)
    return room
  }
}
