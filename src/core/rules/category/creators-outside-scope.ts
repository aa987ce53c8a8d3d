import { persistentChatOf } from '#core/domain/content/persistent-chat.ts'
import { barredBy, usersNamed } from '#core/domain/people/category-scope.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { principalWords } from '../parts/wording/principals.ts'

export const creatorsOutsideScope: Rule = {
  id: 'category/creators-outside-scope',
  severity: 'error',
  when: 'stage',
  each: 'category',
  title: 'Creators of a category are among those that it allows',
  source: { keys: ['MANCAT'], basis: 'stated' },

  *check(category, { graph }) {
    const barred = persistentChatOf(graph, category) ? barredBy(graph, category, category.creators) : []
    if (barred.length === 0) return
    yield {
      entities: [category.id],
      related: usersNamed(graph, barred),
      field: 'creators',
      message: `Category ‘${category.name}’ has ${principalWords(graph, barred)} as creators, but does not allow them as members. Creators are among the allowed members. Allow them, or take them off the creators.`,
    }
  },
}
