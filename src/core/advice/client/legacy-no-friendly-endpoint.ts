import { groupChatClientsOf } from '#core/domain/reachability/clients.ts'
import { sipDomainOf } from '#core/domain/servers/addresses.ts'
import { createEndpoint } from '#core/edits/clients.ts'
import { slugOf } from '#core/model/ids.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { graphAt, subjectOf } from '../parts/subject.ts'

export const legacyNoFriendlyEndpointAdvice: Advice = {
  rule: 'client/legacy-no-friendly-endpoint',
  rationale:
    'Group Chat clients find a Persistent Chat pool by a contact; the automatic one has an address hard to enter.',
  howToFix: 'Create an endpoint with an address that people can enter.',

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
