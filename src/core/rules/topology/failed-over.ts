import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const failedOver: Rule = {
  id: 'topology/failed-over',
  severity: 'warning',
  when: 'stage',
  each: 'chatPool',
  title: 'A chat pool runs on its own databases',
  source: { keys: ['PS:Set-CsPersistentChatState'], basis: 'stated' },

  *check(chatPool) {
    if (isLegacy(chatPool) || chatPool.poolState !== 'FailedOver') return
    yield {
      entities: [chatPool.id],
      field: 'poolState',
      message: `${chatPool.name} has failed over and runs on its backup databases. Fail it back before any step of the migration.`,
    }
  },
}
