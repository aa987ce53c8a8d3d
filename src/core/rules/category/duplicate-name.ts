import { namesakesIn } from '#core/domain/migration/content-names.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { namesakeProblem } from '../parts/wording/namesakes.ts'

export const categoryDuplicateName: Rule = {
  id: 'category/duplicate-name',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'The categories of a Persistent Chat pool have names of their own',
  source: { keys: ['PS:New-CsPersistentChatCategory'], basis: 'stated' },

  *check(chatPool, { graph }) {
    if (isLegacy(chatPool)) return
    for (const same of namesakesIn(graph.referrers('category', chatPool.id, 'chatPool'))) {
      yield namesakeProblem(same, chatPool, 'category', 'categories')
    }
  },
}
