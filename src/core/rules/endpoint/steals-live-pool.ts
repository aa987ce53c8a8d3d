import { isSameAddress } from '#core/domain/servers/addresses.ts'
import { endpointsOf } from '#core/domain/servers/endpoints.ts'
import { type ChatPool, isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const stealsLivePool: Rule = {
  id: 'endpoint/steals-live-pool',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'No endpoint has the address of a Group Chat pool that still runs',
  source: { keys: ['BACK'], basis: 'derived' },

  *check(chatPool, { graph }) {
    if (isLegacy(chatPool) || !chatPool.endpoints?.length) return
    for (const live of graph.all('chatPool').filter((other) => isRobbed(chatPool, other))) {
      yield {
        entities: [chatPool.id, live.id],
        field: 'endpoints',
        message: `${chatPool.name} has an endpoint with ${live.lookupUri}, the address of ${live.name}, which still runs. That cuts ${live.name} off from its clients. Use another address until ${live.name} is stopped.`,
      }
    }
  },
}

const isRobbed = (chatPool: ChatPool, other: ChatPool): boolean =>
  isLegacy(other) && other.state !== 'stopped' && sharedAddresses(chatPool, other).length > 0

export const sharedAddresses = (chatPool: ChatPool, { lookupUri }: ChatPool): readonly string[] =>
  endpointsOf(chatPool).filter((address) => lookupUri && isSameAddress(address, lookupUri))
