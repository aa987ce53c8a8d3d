import { isComplianceStoreMissing } from '#core/domain/servers/compliance.ts'
import type { Rule } from '#core/model/rule/rule.ts'

/** Where no other store is known, plan/details-missing asks for it. */
export const storeMissing: Rule = {
  id: 'compliance/store-missing',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'A Persistent Chat pool with compliance has a compliance store',
  source: { keys: ['ADD', 'REQ'], basis: 'stated' },

  *check(chatPool) {
    if (!chatPool.complianceEnabled || !isComplianceStoreMissing(chatPool)) return
    yield {
      entities: [chatPool.id],
      field: 'complianceStore',
      message: `${chatPool.name} records compliance but has no compliance store. The compliance service needs a database of its own. Add the compliance store.`,
    }
  },
}
