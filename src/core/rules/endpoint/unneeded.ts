import { isGroupChatClient } from '#core/domain/reachability/clients.ts'
import { endpointsOf } from '#core/domain/servers/endpoints.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'

export const unneeded: Rule = {
  id: 'endpoint/unneeded',
  severity: 'info',
  when: 'end',
  each: 'chatPool',
  title: 'Endpoints go with the last Group Chat client',
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
}
