import { isSameName } from '#core/model/base/same-name.ts'
import { type ChatPool, isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'

export const activePlacement: Rule = {
  id: 'topology/active-placement',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'Over a slow link, active servers are in the data center of the database',
  source: { keys: ['FAILOVER', 'FAILBACK', 'SFBHADR'], basis: 'stated' },

  *check(chatPool) {
    const distant = distantServers(chatPool)
    const place = chatPool.contentStore?.dataCenter
    if (isLegacy(chatPool) || !chatPool.stretched || distant.length === 0) return
    yield {
      entities: [chatPool.id],
      field: 'servers',
      message: `${chatPool.name} has ${listed(distant)} active, but its database is in ${place} behind a link of low bandwidth. Keep active servers in ${place} and the others on standby.`,
    }
  },
}

/** The active servers on the other side of a slow link to the database. */
export function distantServers({ servers = [], dataCenterLink, contentStore }: ChatPool): readonly string[] {
  const place = contentStore?.dataCenter
  if (dataCenterLink !== 'lowBandwidth' || !place) return []
  return servers
    .filter(({ active, dataCenter }) => active && dataCenter && !isSameName(dataCenter, place))
    .map(({ fqdn }) => fqdn)
}
