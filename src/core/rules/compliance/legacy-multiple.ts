import { distinctNames } from '#core/model/base/same-name.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'

export const legacyMultiple: Rule = {
  id: 'compliance/legacy-multiple',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'A Lync 2010 Group Chat pool has one Compliance server',
  source: { keys: ['NEW'], basis: 'stated' },

  *check(chatPool) {
    const servers = distinctNames(chatPool.complianceServers ?? [])
    if (chatPool.generation !== 'lync2010' || servers.length < 2) return
    yield {
      entities: [chatPool.id],
      field: 'complianceServers',
      message: `${chatPool.name} has the Compliance servers ${listed(servers)}. Lync 2010 Group Chat runs compliance on a single server. Keep one of them.`,
    }
  },
}
