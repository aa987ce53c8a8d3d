import { categoryChanges } from '#core/domain/content/category-changes.ts'
import { barredBy, usersNamed } from '#core/domain/people/category-scope.ts'
import { rostersOf } from '#core/domain/people/members.ts'
import type { Category, Room } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { principalWords } from '../parts/wording/principals.ts'

export const categoryChangeDropsMembers: Rule = {
  id: 'room/category-change-drops-members',
  severity: 'warning',
  when: 'transition',
  title: 'A room changes to a category that allows its people',
  source: { keys: ['MOVEROOM'], basis: 'stated' },
  suppressedBy: { 'isolation/room-category-cross-pool': 'subjects' },

  *check({ graph, before }) {
    for (const { room, to: category } of before ? categoryChanges(before.graph, graph) : []) {
      const barred = barredPeople(graph, category, room)
      if (barred.length === 0) continue
      yield {
        entities: [room.id, category.id],
        related: usersNamed(graph, barred),
        field: 'category',
        message: `Room ‘${room.name}’ changes to the category ‘${category.name}’, which does not allow ${principalWords(graph, barred)}: the room loses them. Allow them in ‘${category.name}’ first.`,
      }
    }
  },
}

export const barredPeople = (graph: Graph, category: Category, room: Room): readonly string[] =>
  barredBy(
    graph,
    category,
    rostersOf(room).flatMap(({ principals }) => principals),
  )
