import { persistentChatOf } from '#core/domain/content/persistent-chat.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const noCreators: Rule = {
  id: 'category/no-creators',
  severity: 'info',
  when: 'stage',
  each: 'category',
  title: 'Somebody may create rooms in a category',
  source: { keys: ['MEMB', 'ROLES'], basis: 'stated' },

  *check(category, { graph }) {
    if (category.creators?.length !== 0 || !persistentChatOf(graph, category)) return
    yield {
      entities: [category.id],
      field: 'creators',
      message: `Category ‘${category.name}’ has no creators, so only administrators can open rooms in it. Name creators if users are to do so.`,
    }
  },
}
