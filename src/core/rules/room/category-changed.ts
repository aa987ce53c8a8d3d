import { categoryChanges } from '#core/domain/content/category-changes.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const categoryChanged: Rule = {
  id: 'room/category-changed',
  severity: 'info',
  when: 'transition',
  title: 'A room stays in its category',
  source: { keys: ['MOVEROOM'], basis: 'stated' },

  *check({ graph, before }) {
    for (const { room, from, to } of before ? categoryChanges(before.graph, graph) : []) {
      yield {
        entities: [room.id],
        related: [from.id, to.id],
        field: 'category',
        message: `Room ‘${room.name}’ moves from the category ‘${from.name}’ to ‘${to.name}’. That is possible and not recommended. Compare whom both allow, and tell its members.`,
      }
    }
  },
}
