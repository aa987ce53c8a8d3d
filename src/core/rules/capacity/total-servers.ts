import { activeServersOf, standbyServersOf } from '#core/domain/servers/load.ts'
import { type ChatPool, isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed, thousands } from '#core/model/words.ts'
import { removeServersFix } from '../parts/fixes/server-fixes.ts'

export const totalServers: Rule = {
  id: 'capacity/total-servers',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'A Persistent Chat pool has at most eight servers',
  rationale: 'Four active servers and four that stand by are the most that a pool may have.',
  howToFix: 'Remove the servers beyond the eighth.',
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

  fixes: (plan, finding) => removeServersFix(plan, finding, surplusOf),
}

const maxServers = 8

/** Those that stand by go first. */
const surplusOf = (chatPool: ChatPool): readonly string[] =>
  [...(activeServersOf(chatPool) ?? []), ...standbyServersOf(chatPool)].slice(maxServers).map(({ fqdn }) => fqdn)
