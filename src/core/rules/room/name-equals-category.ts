import { chatPoolOf } from '#core/domain/content/islands.ts'
import { persistentChatOf } from '#core/domain/content/persistent-chat.ts'
import { contentByName, freeNames } from '#core/domain/migration/content-names.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { shortened } from '#core/model/words.ts'
import { rename } from '../parts/fixes/name-fixes.ts'
import { graphAt, subjectOf } from '../parts/fixes/subject.ts'

export const nameEqualsCategory: Rule = {
  id: 'room/name-equals-category',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'No room has the name of a category',
  rationale: 'Rooms and categories of a Persistent Chat pool share one space of names.',
  howToFix: 'Rename the room or the category.',
  source: { keys: ['CATADM'], basis: 'stated' },

  *check(chatPool, { graph }) {
    if (isLegacy(chatPool)) return
    const categories = graph.referrers('category', chatPool.id, 'chatPool')
    const byName = new Map(categories.map((category) => [category.name.toLowerCase(), category]))
    const pairs = [...byName].flatMap(([name, category]) =>
      graph.having(contentByName.room, name).map((room) => ({ room, category })),
    )
    for (const { room, category } of pairs) {
      if (chatPoolOf(graph, room)?.id !== chatPool.id) continue
      yield {
        entities: [room.id, category.id],
        related: [chatPool.id],
        field: 'name',
        message: `Room ‘${shortened(room.name)}’ has the name of a category of ${chatPool.name}. In Persistent Chat a room may not be named like a category, and case does not matter. Rename one of them.`,
      }
    }
  },

  fixes(plan, finding) {
    const graph = graphAt(plan, finding)
    const room = subjectOf(plan, finding, 'room')
    const chatPool = room && persistentChatOf(graph, room)
    return (chatPool ? freeNames(graph, chatPool, room.name, 1) : []).map((name) => ({
      title: `Rename the room to ${name}`,
      apply: (before) => (room ? rename(before, finding.stage, room, name) : before),
    }))
  },
}
