import { groupChatClientsOf } from '#core/domain/reachability/clients.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { counted, idsOf } from '#core/model/words.ts'

export const legacyNoFriendlyEndpoint: Rule = {
  id: 'client/legacy-no-friendly-endpoint',
  severity: 'warning',
  when: 'stage',
  each: 'chatPool',
  title: 'A Persistent Chat pool has an endpoint for Group Chat clients',
  source: { keys: ['BACK', 'PS:Get-CsPersistentChatEndpoint'], basis: 'stated' },

  *check(chatPool, { graph }) {
    if (isLegacy(chatPool) || chatPool.endpoints === undefined || chatPool.endpoints.length > 0) return
    const clients = groupChatClientsOf(graph, chatPool)
    if (clients.length === 0) return
    yield {
      entities: [chatPool.id],
      related: idsOf(clients),
      field: 'endpoints',
      message: `${counted(clients.length, 'Group Chat client')} ${clients.length === 1 ? 'connects' : 'connect'} to ${chatPool.name}, which has no endpoint; its automatic address is hard to enter. Create an endpoint with a friendly address.`,
    }
  },
}
