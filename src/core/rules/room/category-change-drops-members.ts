import type { Graph } from '../../graph.ts'
import { chatPoolOf } from '../../islands.ts'
import { differences } from '../../memory/shared-map.ts'
import type { Category, EntityId, Room } from '../../model.ts'
import { rostersOf } from '../../people/members.ts'
import { barredBy } from '../../people/scopes.ts'
import { persistentCategoryOf } from '../persistent-chat.ts'
import { principalWords, usersNamed } from '../principals.ts'
import type { Rule } from '../rule.ts'
import { allowFixes } from '../scope-fixes.ts'
import { graphAt, subjectOf } from '../subject.ts'

export const categoryChangeDropsMembers: Rule = {
  id: 'room/category-change-drops-members',
  severity: 'warning',
  when: 'transition',
  title: 'A room changes to a category that allows its people',
  rationale: 'A change of category empties every entry of the room that the new category does not allow.',
  howToFix: 'Allow them in the new category before the room changes to it.',
  source: { keys: ['MOVEROOM'], basis: 'stated' },
  suppressedBy: { 'isolation/room-category-cross-pool': 'subjects' },

  *check({ graph, before }) {
    for (const { room, category } of before ? categoryChanges(before.graph, graph) : []) {
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

  fixes(plan, finding) {
    const graph = graphAt(plan, finding)
    const [room, category] = [subjectOf(plan, finding, 'room'), subjectOf(plan, finding, 'category')]
    if (!room || !category) return []
    return allowFixes(graph, finding.stage, category, barredPeople(graph, category, room))
  },
}

/** The rooms that change their category within their Persistent Chat pool. */
const categoryChanges = (before: Graph, after: Graph): readonly { room: Room; category: Category }[] =>
  differences<EntityId, Room>(before.table('room'), after.table('room')).flatMap(([, was, room]) => {
    if (!was || !room || was.category === undefined || was.category === room.category) return []
    const category = persistentCategoryOf(after, room)
    return category && chatPoolOf(before, was)?.id === category.chatPool ? [{ room, category }] : []
  })

const barredPeople = (graph: Graph, category: Category, room: Room): readonly string[] =>
  barredBy(
    graph,
    category,
    rostersOf(room).flatMap(({ principals }) => principals),
  )
