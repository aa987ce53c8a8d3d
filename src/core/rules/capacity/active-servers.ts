import { maxActiveServers } from '#core/domain/servers/load.ts'
import { type ChatPool, isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed, thousands } from '#core/model/words.ts'

export const activeServers: Rule = {
  id: 'capacity/active-servers',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'A Persistent Chat pool has at most four active servers',
  source: { keys: ['CAP', 'COMP'], basis: 'stated' },

  *check(chatPool) {
    const active = activeOf(chatPool)
    if (isLegacy(chatPool) || active.length <= maxActiveServers) return
    yield {
      entities: [chatPool.id],
      field: 'servers',
      message: `${chatPool.name} has ${thousands(active.length)} active servers. At most four of a pool can be active, the others stand by. Mark ${listed(active.slice(maxActiveServers))} as standby.`,
    }
  },
}

export const activeOf = ({ servers = [] }: ChatPool): readonly string[] =>
  servers.filter(({ active }) => active === true).map(({ fqdn }) => fqdn)
