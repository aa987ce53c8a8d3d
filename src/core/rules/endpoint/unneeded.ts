import { isGroupChatClient } from '#core/domain/reachability/clients.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'
import { endpointsOf, removeEndpointsFixes } from '../parts/fixes/endpoint-fixes.ts'
import { subjectOf } from '../parts/fixes/subject.ts'

export const unneeded: Rule = {
  id: 'endpoint/unneeded',
  severity: 'info',
  when: 'end',
  each: 'chatPool',
  title: 'Endpoints go with the last Group Chat client',
  rationale: 'Only Group Chat clients use endpoints; the Lync 2013 client finds its chat pools by itself.',
  howToFix: 'Remove the endpoints.',
  source: { keys: ['BACK'], basis: 'stated' },

  /** Without a drawn client nobody knows which are in use. */
  *check(chatPool, { graph }) {
    if (isLegacy(chatPool) || !chatPool.endpoints?.length) return
    const clients = graph.all('client')
    if (clients.length === 0 || clients.some(isGroupChatClient)) return
    yield {
      entities: [chatPool.id],
      field: 'endpoints',
      message: `${chatPool.name} still has the endpoint ${listed(endpointsOf(chatPool))}, though no Group Chat client is left to use it. Remove it.`,
    }
  },

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    return chatPool ? removeEndpointsFixes(plan, finding, chatPool, endpointsOf(chatPool)) : []
  },
}
