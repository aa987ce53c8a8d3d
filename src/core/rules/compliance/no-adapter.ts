import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'

/** Where the compliance store is unknown too, plan/details-missing asks for both. */
export const noAdapter: Rule = {
  id: 'compliance/no-adapter',
  severity: 'warning',
  when: 'stage',
  each: 'chatPool',
  title: 'A Persistent Chat pool with compliance has a compliance adapter',
  source: { keys: ['PS:New-CsPersistentChatComplianceConfiguration'], basis: 'stated' },

  *check(chatPool) {
    const { name, complianceEnabled, complianceAdapter, complianceStore } = chatPool
    const isNone =
      complianceAdapter?.trim() === '' || (complianceAdapter === undefined && complianceStore !== undefined)
    if (isLegacy(chatPool) || !complianceEnabled || !isNone) return
    yield {
      entities: [chatPool.id],
      field: 'complianceAdapter',
      message: `${name} records compliance but has no compliance adapter. Without one nothing is saved. Use the XML adapter, or one of your own.`,
    }
  },
}
