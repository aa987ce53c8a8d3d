import { endpointsOf } from '#core/domain/servers/endpoints.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { chatPoolType, listed, withArticle } from '#core/model/words.ts'

export const target: Rule = {
  id: 'endpoint/target',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'Endpoints belong to Persistent Chat pools',
  source: { keys: ['PS:New-CsPersistentChatEndpoint'], basis: 'stated' },

  *check(chatPool) {
    if (!isLegacy(chatPool) || !chatPool.endpoints?.length) return
    yield {
      entities: [chatPool.id],
      field: 'endpoints',
      message: `${chatPool.name}, ${withArticle(chatPoolType(chatPool))}, has the endpoint ${listed(endpointsOf(chatPool))}. Endpoints belong to Persistent Chat pools. Create it there; Group Chat has a Lookup address instead.`,
    }
  },
}
