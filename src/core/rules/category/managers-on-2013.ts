import { persistentChatOf } from '#core/domain/content/persistent-chat.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const managersOn2013: Rule = {
  id: 'category/managers-on-2013',
  severity: 'info',
  when: 'stage',
  each: 'category',
  title: 'A category of Persistent Chat has no managers',
  source: { keys: ['ROLES'], basis: 'stated' },

  *check(category, { graph }) {
    const chatPool = persistentChatOf(graph, category)
    if (!chatPool || !category.managers?.length) return
    yield {
      entities: [category.id],
      related: [chatPool.id],
      field: 'managers',
      message: `Category ‘${category.name}’ of ${chatPool.name} has managers. In Persistent Chat rooms have managers, and categories have creators. Name them there.`,
    }
  },
}
