import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'

/** Where nothing is known of the stores at all, plan/details-missing asks for them. */
export const stretchedNoBackupStore: Rule = {
  id: 'topology/stretched-no-backup-store',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'A stretched chat pool has a backup store in the other data center',
  source: { keys: ['STRETCH', 'RES'], basis: 'stated' },

  *check(chatPool) {
    const { stretched, contentStore, backupStore } = chatPool
    if (isLegacy(chatPool) || !stretched || !contentStore || backupStore) return
    yield {
      entities: [chatPool.id],
      field: 'backupStore',
      message: `${chatPool.name} is stretched but has no backup store. Without a copy of its database in the other data center it cannot fail over. Add a backup store there.`,
    }
  },
}
