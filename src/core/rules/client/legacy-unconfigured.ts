import { isGroupChatClient } from '#core/domain/reachability/clients.ts'
import { foundByDefault } from '#core/domain/reachability/ways.ts'
import { addressesOf, defaultLookupAddress } from '#core/domain/servers/addresses.ts'
import { connect, createEndpoint } from '#core/edits/clients.ts'
import { type ChatPool, type Client, isLegacy, type Users } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { StageId } from '#core/model/plan.ts'
import type { Fix, Rule } from '#core/model/rule/rule.ts'
import { capital } from '#core/model/words.ts'
import { graphAt, subjectOf } from '../parts/fixes/subject.ts'
import { clientWords } from '../parts/wording/client-lines.ts'

export const legacyUnconfigured: Rule = {
  id: 'client/legacy-unconfigured',
  severity: 'warning',
  when: 'stage',
  each: 'client',
  title: 'A Group Chat client finds its chat pool',
  rationale: 'Without a target set by hand it looks for the default address in the SIP domain of its own users.',
  howToFix: 'Set its chat pool, or create an endpoint with the address that it looks for.',
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

  fixes(plan, finding) {
    const client = subjectOf(plan, finding, 'client')
    if (!client) return []
    const graph = graphAt(plan, finding)
    const targets = graph.all('chatPool').filter(({ state }) => state !== 'stopped')
    return [
      ...targets.map((chatPool) => ({
        title: `Connect ${clientWords(client, graph.get('users', client.users))} to ${chatPool.name}`,
        apply: (before: typeof plan) => connect(before, finding.stage, client, [chatPool.id]),
      })),
      ...endpointFixes(graph, finding.stage, client, targets),
    ]
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

function endpointFixes(graph: Graph, stage: StageId, client: Client, targets: readonly ChatPool[]): readonly Fix[] {
  const users = graph.get('users', client.users)
  const address = users && defaultLookupAddress(users)
  if (!address || client.configuration === 'manual') return []
  return targets
    .filter((chatPool) => !isLegacy(chatPool))
    .map((chatPool) => ({
      title: `Create the endpoint ${address} on ${chatPool.name}`,
      apply: (plan) => createEndpoint(plan, stage, chatPool, address),
    }))
}
