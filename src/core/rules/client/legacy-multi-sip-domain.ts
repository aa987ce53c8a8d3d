import { isGroupChatClient, targetsOf } from '#core/domain/reachability/clients.ts'
import { domainOfAddress, sipDomainOf } from '#core/domain/servers/addresses.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { capital } from '#core/model/words.ts'
import { clientWords } from '../parts/wording/client-lines.ts'

export const legacyMultiSipDomain: Rule = {
  id: 'client/legacy-multi-sip-domain',
  severity: 'warning',
  when: 'stage',
  each: 'client',
  title: 'A Group Chat client of another SIP domain is set by hand',
  source: { keys: ['GC10GPO'], basis: 'stated' },

  *check(client, { graph }) {
    const users = graph.get('users', client.users)
    const own = users && sipDomainOf(users)
    if (!isGroupChatClient(client) || client.configuration !== 'automatic' || !own) return
    for (const chatPool of targetsOf(graph, client)) {
      const domain = chatPool.lookupUri === undefined ? undefined : domainOfAddress(chatPool.lookupUri)
      if (domain === undefined || domain === own) continue
      yield {
        entities: [client.id, chatPool.id],
        related: [users.id],
        field: 'configuration',
        message: `${capital(clientWords(client, users))} looks for its chat pool in ${own}, but the Lookup address of ${chatPool.name} is in ${domain}. Set the address by Group Policy or by hand.`,
      }
    }
  },
}
