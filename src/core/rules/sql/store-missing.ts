import { storesOf } from '#core/domain/servers/stores.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'

/** Where no other store is known, plan/details-missing asks for it. */
export const storeMissing: Rule = {
  id: 'sql/store-missing',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'A Persistent Chat pool has a content store',
  source: { keys: ['ADD', 'TECH'], basis: 'stated' },

  *check(chatPool) {
    const stores = storesOf(chatPool)
    if (isLegacy(chatPool) || chatPool.contentStore || stores.length === 0) return
    yield {
      entities: [chatPool.id],
      field: 'contentStore',
      message: `${chatPool.name} has a ${listed(stores.map(({ name }) => name))} but no content store. A Persistent Chat pool needs one for its rooms and messages. Add the content store.`,
    }
  },
}
