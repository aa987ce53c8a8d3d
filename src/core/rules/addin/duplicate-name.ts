import { namesakesIn } from '../../migration/content-names.ts'
import { isLegacy } from '../../model.ts'
import { namesakeProblem, renameFixes } from '../name-fixes.ts'
import type { Rule } from '../rule.ts'

export const addInDuplicateName: Rule = {
  id: 'addin/duplicate-name',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'The add-ins of a Persistent Chat pool have names of their own',
  rationale: 'Persistent Chat registers no second add-in of a name.',
  howToFix: 'Rename all but one of them.',
  source: { keys: ['PS:New-CsPersistentChatAddin'], basis: 'stated' },

  *check(chatPool, { graph }) {
    if (isLegacy(chatPool)) return
    for (const same of namesakesIn(graph.referrers('addIn', chatPool.id, 'chatPool'))) {
      yield namesakeProblem(same, chatPool, 'add-in', 'add-ins')
    }
  },

  fixes: renameFixes,
}
