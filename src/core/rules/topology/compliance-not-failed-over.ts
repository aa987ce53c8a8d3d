import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const complianceNotFailedOver: Rule = {
  id: 'topology/compliance-not-failed-over',
  severity: 'info',
  when: 'stage',
  each: 'chatPool',
  title: 'The compliance database does not fail over with the chat pool',
  source: { keys: ['FAILOVER'], basis: 'stated' },

  *check(chatPool) {
    if (isLegacy(chatPool) || !chatPool.stretched || !chatPool.complianceEnabled) return
    yield {
      entities: [chatPool.id],
      message: `When ${chatPool.name} fails over, its compliance database does not, and events not processed yet can be lost. Let the compliance adapter finish before.`,
    }
  },
}
