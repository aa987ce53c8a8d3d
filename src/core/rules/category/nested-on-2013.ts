import { persistentChatOf } from '#core/domain/content/persistent-chat.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const nestedOn2013: Rule = {
  id: 'category/nested-on-2013',
  severity: 'error',
  when: 'stage',
  each: 'category',
  title: 'A category of Persistent Chat is in no other category',
  source: { keys: ['NEW', 'CONFCAT', 'PROC'], basis: 'stated' },

  *check(category, { graph }) {
    const parent = graph.get('category', category.parent)
    const chatPool = parent && persistentChatOf(graph, category)
    if (!chatPool) return
    yield {
      entities: [category.id, parent.id],
      related: [chatPool.id],
      field: 'parent',
      message: `Category ‘${category.name}’ of ${chatPool.name} is in the category ‘${parent.name}’. Categories of Persistent Chat hold rooms, never categories. Make it a category of its own.`,
      broken: [{ from: category.id, field: 'parent', to: parent.id, label: 'no nesting on 2013' }],
    }
  },
}
