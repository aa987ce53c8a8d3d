import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const legacyChatRemains: Rule = {
  id: 'endstate/legacy-chat-remains',
  severity: 'error',
  when: 'end',
  each: 'chatPool',
  title: 'The end state has no legacy chat pool',
  source: { keys: ['COEX'], basis: 'stated' },

  *check(chatPool) {
    if (!isLegacy(chatPool)) return
    yield {
      entities: [chatPool.id],
      message: `The end state still contains ${chatPool.name}. When the migration is done, only Persistent Chat is left. Migrate and remove it, or mark this stage as interim.`,
    }
  },
}
