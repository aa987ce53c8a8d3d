import { groupChatClientsOf } from '#core/domain/reachability/clients.ts'
import { sipDomainOf } from '#core/domain/servers/addresses.ts'
import { createEndpoint } from '#core/edits/clients.ts'
import { isLegacy } from '#core/model/entity.ts'
import { slugOf } from '#core/model/ids.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { counted, idsOf } from '#core/model/words.ts'
import { graphAt, subjectOf } from '../parts/fixes/subject.ts'

export const legacyNoFriendlyEndpoint: Rule = {
  id: 'client/legacy-no-friendly-endpoint',
  severity: 'warning',
  when: 'stage',
  each: 'chatPool',
  title: 'A Persistent Chat pool has an endpoint for Group Chat clients',
  rationale:
    'Group Chat clients find a Persistent Chat pool by a contact; the automatic one has an address hard to enter.',
  howToFix: 'Create an endpoint with an address that people can enter.',
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

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    if (!chatPool) return []
    const graph = graphAt(plan, finding)
    const users = groupChatClientsOf(graph, chatPool).flatMap((client) => graph.get('users', client.users) ?? [])
    const domain = plan.sipDomains[0] ?? users.flatMap((one) => sipDomainOf(one) ?? [])[0]
    if (!domain) return []
    const address = `sip:${slugOf(chatPool.name)}@${domain}`
    const title = `Create the endpoint ${address} on ${chatPool.name}`
    return [{ title, apply: (before) => createEndpoint(before, finding.stage, chatPool, address) }]
  },
}
