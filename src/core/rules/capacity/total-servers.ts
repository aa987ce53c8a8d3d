import { activeServersOf, standbyServersOf } from '#core/domain/servers/load.ts'
import { type ChatPool, isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed, thousands } from '#core/model/words.ts'

export const totalServers: Rule = {
  id: 'capacity/total-servers',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'A Persistent Chat pool has at most eight servers',
  source: { keys: ['CAP'], basis: 'stated' },

  *check(chatPool) {
    const { servers = [] } = chatPool
    if (isLegacy(chatPool) || servers.length <= maxServers) return
    yield {
      entities: [chatPool.id],
      field: 'servers',
      message: `${chatPool.name} has ${thousands(servers.length)} servers. A Persistent Chat pool supports at most eight, four active and four standby. Remove ${listed(surplusOf(chatPool))}.`,
    }
  },
}

const maxServers = 8

/** Those that stand by go first. */
export const surplusOf = (chatPool: ChatPool): readonly string[] =>
  [...(activeServersOf(chatPool) ?? []), ...standbyServersOf(chatPool)].slice(maxServers).map(({ fqdn }) => fqdn)
