import { type ChatPool, isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { counted, listed } from '#core/model/words.ts'

export const legacyServers: Rule = {
  id: 'capacity/legacy-servers',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'A Group Chat pool has at most three Group Chat servers',
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
}

const maxServers = 3

export const surplusOf = ({ servers = [] }: ChatPool): readonly string[] =>
  servers.slice(maxServers).map(({ fqdn }) => fqdn)
