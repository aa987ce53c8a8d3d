import { chatPoolOf } from '#core/domain/content/islands.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { chatName } from '#core/model/words.ts'

export const denyListOnLegacy: Rule = {
  id: 'category/deny-list-on-legacy',
  severity: 'info',
  when: 'stage',
  each: 'category',
  title: 'A category of Group Chat denies nobody',
  source: { keys: ['NEW'], basis: 'stated' },

  *check(category, { graph }) {
    const chatPool = chatPoolOf(graph, category)
    if (!chatPool || !isLegacy(chatPool) || !category.deniedMembers?.length) return
    yield {
      entities: [category.id],
      related: [chatPool.id],
      field: 'deniedMembers',
      message: `Category ‘${category.name}’ of ${chatPool.name} denies members, which ${chatName[chatPool.generation]} cannot do. Take them off, and allow only those whom it is for.`,
    }
  },
}
