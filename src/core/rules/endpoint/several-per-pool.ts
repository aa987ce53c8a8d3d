import { endpointsOf } from '#core/domain/servers/endpoints.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'

export const severalPerPool: Rule = {
  id: 'endpoint/several-per-pool',
  severity: 'info',
  when: 'stage',
  each: 'chatPool',
  title: 'One endpoint for a chat pool is enough',
  source: { keys: ['BACK'], basis: 'stated' },

  *check(chatPool) {
    const addresses = endpointsOf(chatPool)
    if (isLegacy(chatPool) || addresses.length < 2) return
    yield {
      entities: [chatPool.id],
      field: 'endpoints',
      message: `${chatPool.name} has ${addresses.length} endpoints (${listed(addresses)}), but one is enough. Remove those that no client uses.`,
    }
  },
}
