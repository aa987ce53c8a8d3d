import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { chatPoolType, listed, withArticle } from '#core/model/words.ts'
import { endpointsOf, removeEndpointsFixes } from '../parts/fixes/endpoint-fixes.ts'
import { subjectOf } from '../parts/fixes/subject.ts'

export const target: Rule = {
  id: 'endpoint/target',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'Endpoints belong to Persistent Chat pools',
  rationale:
    'An endpoint is a contact of a Lync 2013 Persistent Chat pool; clients find Group Chat by its Lookup address.',
  howToFix: 'Create the endpoint on a Persistent Chat pool, and give Group Chat its Lookup address.',
  source: { keys: ['PS:New-CsPersistentChatEndpoint'], basis: 'stated' },

  *check(chatPool) {
    if (!isLegacy(chatPool) || !chatPool.endpoints?.length) return
    yield {
      entities: [chatPool.id],
      field: 'endpoints',
      message: `${chatPool.name}, ${withArticle(chatPoolType(chatPool))}, has the endpoint ${listed(endpointsOf(chatPool))}. Endpoints belong to Persistent Chat pools. Create it there; Group Chat has a Lookup address instead.`,
    }
  },

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    return chatPool ? removeEndpointsFixes(plan, finding, chatPool, endpointsOf(chatPool)) : []
  },
}
