import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'

export const separateServerNeedless: Rule = {
  id: 'compliance/separate-server-needless',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'A Persistent Chat pool has no Compliance server',
  source: { keys: ['MIG', 'NEW', 'REQ'], basis: 'stated' },

  *check(chatPool) {
    const { name, complianceServers = [] } = chatPool
    if (isLegacy(chatPool) || complianceServers.length === 0) return
    yield {
      entities: [chatPool.id],
      field: 'complianceServers',
      message: `${name} names ${listed(complianceServers)} as Compliance server. In Persistent Chat compliance is a service on each chat server. Remove it and turn compliance on.`,
    }
  },
}
