import { namesakesIn } from '../../migration/content-names.ts'
import { isLegacy } from '../../model.ts'
import { namesakeProblem, renameFixes } from '../name-fixes.ts'
import type { Rule } from '../rule.ts'

export const categoryDuplicateName: Rule = {
  id: 'category/duplicate-name',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'The categories of a Persistent Chat pool have names of their own',
  rationale: 'Persistent Chat creates no second category of a name.',
  howToFix: 'Rename all but one of them.',
  source: { keys: ['PS:New-CsPersistentChatCategory'], basis: 'stated' },

  *check(chatPool, { graph }) {
    if (isLegacy(chatPool)) return
    for (const same of namesakesIn(graph.referrers('category', chatPool.id, 'chatPool'))) {
      yield namesakeProblem(same, chatPool, 'category', 'categories')
    }
  },

  fixes: renameFixes,
}
