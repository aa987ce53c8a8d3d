import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { interimFix, removeFixes } from '../parts/fixes/stage-fixes.ts'
import { subjectOf } from '../parts/fixes/subject.ts'

export const legacyChatRemains: Rule = {
  id: 'endstate/legacy-chat-remains',
  severity: 'error',
  when: 'end',
  each: 'chatPool',
  title: 'The end state has no legacy chat pool',
  rationale: 'A migration is done when only Persistent Chat is left.',
  howToFix: 'Import its content into a Persistent Chat pool and remove it, or mark the stage as interim.',
  source: { keys: ['COEX'], basis: 'stated' },

  *check(chatPool) {
    if (!isLegacy(chatPool)) return
    yield {
      entities: [chatPool.id],
      message: `The end state still contains ${chatPool.name}. When the migration is done, only Persistent Chat is left. Migrate and remove it, or mark this stage as interim.`,
    }
  },

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    return [...(chatPool ? removeFixes(plan, finding.stage, chatPool) : []), interimFix(plan, finding.stage)]
  },
}
