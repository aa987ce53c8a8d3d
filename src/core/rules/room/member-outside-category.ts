import { persistentChatOf } from '#core/domain/content/persistent-chat.ts'
import { barredBy, usersNamed } from '#core/domain/people/category-scope.ts'
import { type Roster, rostersOf } from '#core/domain/people/members.ts'
import type { Category, Room } from '#core/model/entity.ts'
import { fact } from '#core/model/memory/facts.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { principalWords } from '../parts/wording/principals.ts'

export const memberOutsideCategory: Rule = {
  id: 'room/member-outside-category',
  severity: 'error',
  when: 'stage',
  each: 'category',
  title: 'Members, managers and presenters of a room are among those that its category allows',
  source: { keys: ['MANROOM', 'MEMB', 'ROLES'], basis: 'stated' },
  suppressedBy: {
    'isolation/room-category-cross-pool': 'subjects',
    'room/category-change-drops-members': 'subjects',
  },

  *check(category, { graph }) {
    if (!persistentChatOf(graph, category)) return
    for (const { room, lists } of roomsWithBarred(graph, category)) {
      const [first, ...others] = lists
      if (!first) continue
      const barred = [first, ...others].flatMap(({ principals }) => principals)
      yield {
        entities: [room.id, category.id],
        related: usersNamed(graph, barred),
        field: first.field,
        message: `Room ‘${room.name}’ lists ${principalWords(graph, barred)}, whom its category ‘${category.name}’ does not allow. People of a room come from those that its category allows. Allow them there, or take them off.`,
      }
    }
  },
}

/** The rooms of a category with somebody whom it keeps out. */
const roomsWithBarred = fact((graph, category: Category) =>
  graph.referrers('room', category.id, 'category').flatMap((room) => {
    const lists = barredLists(graph, category, room)
    return lists.length === 0 ? [] : [{ room, lists }]
  }),
)

/** Of each list of the room, whom the category keeps out; lists without such are left out. */
export const barredLists = (graph: Graph, category: Category, room: Room): readonly Roster[] =>
  rostersOf(room)
    .map(({ field, principals }) => ({ field, principals: barredBy(graph, category, principals) }))
    .filter(({ principals }) => principals.length > 0)
