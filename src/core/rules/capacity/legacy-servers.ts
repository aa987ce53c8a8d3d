import { type ChatPool, isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { counted, listed } from '#core/model/words.ts'
import { removeServersFix } from '../parts/fixes/server-fixes.ts'

export const legacyServers: Rule = {
  id: 'capacity/legacy-servers',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'A Group Chat pool has at most three Group Chat servers',
  rationale: 'Legacy Group Chat supports one server and up to two more in a pool.',
  howToFix: 'Remove the servers beyond the third.',
  source: { keys: ['OCSSUP', 'GC10BLOG'], basis: 'stated' },

  *check(chatPool) {
    const { servers = [] } = chatPool
    if (!isLegacy(chatPool) || servers.length <= maxServers) return
    yield {
      entities: [chatPool.id],
      field: 'servers',
      message: `${chatPool.name} has ${counted(servers.length, 'Group Chat server')}. A Group Chat pool supports at most three. Remove ${listed(surplusOf(chatPool))}.`,
    }
  },

  fixes: (plan, finding) => removeServersFix(plan, finding, surplusOf),
}

const maxServers = 3

const surplusOf = ({ servers = [] }: ChatPool): readonly string[] => servers.slice(maxServers).map(({ fqdn }) => fqdn)
