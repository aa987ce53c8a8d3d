import { storeNames } from '#core/domain/servers/stores.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { itOrThem, listed } from '#core/model/words.ts'

/** A missing compliance store itself is named by compliance/store-missing. */
export const complianceDrInstances: Rule = {
  id: 'topology/compliance-dr-instances',
  severity: 'warning',
  when: 'stage',
  each: 'chatPool',
  title: 'A stretched chat pool with compliance has a mirror and a backup of its compliance store',
  source: { keys: ['RES'], basis: 'stated' },

  *check(chatPool) {
    const { stretched, complianceEnabled, complianceStore } = chatPool
    if (isLegacy(chatPool) || !stretched || !complianceEnabled || !complianceStore) return
    const missing = copies.filter((field) => chatPool[field] === undefined)
    const [field] = missing
    if (!field) return
    yield {
      entities: [chatPool.id],
      field,
      message: `${chatPool.name} is stretched and records compliance, but has no ${listed(missing.map((one) => storeNames[one]))}. Disaster recovery needs ${itOrThem(missing.length)}. Add what is missing.`,
    }
  },
}

const copies = ['complianceMirrorStore', 'complianceBackupStore'] as const
