import { persistentChatOf } from '#core/domain/content/persistent-chat.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const historyOff: Rule = {
  id: 'category/history-off',
  severity: 'info',
  when: 'stage',
  each: 'category',
  title: 'Users of a category without chat history know it',
  source: { keys: ['CONFCAT'], basis: 'stated' },

  *check(category, { graph }) {
    if (category.chatHistory !== false || !persistentChatOf(graph, category)) return
    yield {
      entities: [category.id],
      field: 'chatHistory',
      message: `Category ‘${category.name}’ has its chat history off: nothing is kept for its users, though compliance still records. Turn it on if they need it.`,
    }
  },
}
