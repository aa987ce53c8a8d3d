import { namesakesIn } from '#core/domain/migration/content-names.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { namesakeProblem } from '../parts/wording/namesakes.ts'

export const addInDuplicateName: Rule = {
  id: 'addin/duplicate-name',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'The add-ins of a Persistent Chat pool have names of their own',
  source: { keys: ['PS:New-CsPersistentChatAddin'], basis: 'stated' },

  *check(chatPool, { graph }) {
    if (isLegacy(chatPool)) return
    for (const same of namesakesIn(graph.referrers('addIn', chatPool.id, 'chatPool'))) {
      yield namesakeProblem(same, chatPool, 'add-in', 'add-ins')
    }
  },
}
