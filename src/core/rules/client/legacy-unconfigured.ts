import { isGroupChatClient } from '#core/domain/reachability/clients.ts'
import { foundByDefault } from '#core/domain/reachability/ways.ts'
import { addressesOf, defaultLookupAddress } from '#core/domain/servers/addresses.ts'
import { type ChatPool, type Client, isLegacy, type Users } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { capital } from '#core/model/words.ts'
import { clientWords } from '../parts/wording/client-lines.ts'

export const legacyUnconfigured: Rule = {
  id: 'client/legacy-unconfigured',
  severity: 'warning',
  when: 'stage',
  each: 'client',
  title: 'A Group Chat client finds its chat pool',
  source: { keys: ['BACK', 'GC10GPO'], basis: 'stated' },

  *check(client, { graph }) {
    const users = graph.get('users', client.users)
    const reason = whyLost(graph, client, users)
    if (!reason) return
    yield {
      entities: [client.id],
      related: users ? [users.id] : [],
      field: 'connectsTo',
      message: `${capital(clientWords(client, users))} has no chat pool ${reason}. Connect it to one.`,
    }
  },
}

/** Only what is known counts: the setting by hand, or the addresses of all chat pools and the domain of the users. */
function whyLost(graph: Graph, client: Client, users: Users | undefined): string | undefined {
  if (!isGroupChatClient(client) || client.connectsTo?.length || users?.online) return undefined
  if (client.configuration === 'manual') return 'although it is set by hand'
  const address = users && defaultLookupAddress(users)
  const chatPools = graph.all('chatPool')
  if (!address || chatPools.length === 0 || !chatPools.every(hasKnownAddresses)) return undefined
  return foundByDefault(graph, client, users).length === 0
    ? `set by hand, and none answers to ${address}, where it looks by itself`
    : undefined
}

const hasKnownAddresses = (chatPool: ChatPool): boolean =>
  isLegacy(chatPool) ? addressesOf(chatPool).length > 0 : chatPool.endpoints !== undefined
