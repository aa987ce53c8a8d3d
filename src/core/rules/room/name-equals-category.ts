import { chatPoolOf } from '#core/domain/content/islands.ts'
import { contentByName } from '#core/domain/migration/content-names.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { shortened } from '#core/model/words.ts'

export const nameEqualsCategory: Rule = {
  id: 'room/name-equals-category',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'No room has the name of a category',
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
}
