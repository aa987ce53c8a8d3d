import { differences } from '#core/model/base/shared-map.ts'
import type { Category, EntityId, Room } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { chatPoolOf } from './islands.ts'
import { persistentCategoryOf } from './persistent-chat.ts'

/** A room that changes its category within its Persistent Chat pool. */
interface CategoryChange {
  readonly room: Room
  /** As it was before. */
  readonly from: Category
  readonly to: Category
}

export const categoryChanges = (before: Graph, after: Graph): readonly CategoryChange[] =>
  differences<EntityId, Room>(before.table('room'), after.table('room')).flatMap(([, was, room]) => {
    if (!was || !room || was.category === room.category) return []
    const [from, to] = [before.get('category', was.category), persistentCategoryOf(after, room)]
    return from && to && chatPoolOf(before, was)?.id === to.chatPool ? [{ room, from, to }] : []
  })
