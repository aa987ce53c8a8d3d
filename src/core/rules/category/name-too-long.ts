import { persistentChatOf } from '#core/domain/content/persistent-chat.ts'
import { maxNameLength } from '#core/domain/migration/flattening.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { shortened } from '#core/model/words.ts'

export const categoryNameTooLong: Rule = {
  id: 'category/name-too-long',
  severity: 'error',
  when: 'stage',
  each: 'category',
  title: 'The name of a category has at most 256 characters',
  source: { keys: ['PROC', 'TBLNODE'], basis: 'stated' },

  *check(category, { graph }) {
    if (category.name.length <= maxNameLength || !persistentChatOf(graph, category)) return
    yield {
      entities: [category.id],
      field: 'name',
      message: `Category ‘${shortened(category.name)}’ has a name of ${category.name.length} characters. Persistent Chat holds ${maxNameLength}. Shorten the name.`,
    }
  },
}
