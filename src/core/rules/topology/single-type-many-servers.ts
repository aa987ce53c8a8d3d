import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { counted } from '#core/model/words.ts'

export const singleTypeManyServers: Rule = {
  id: 'topology/single-type-many-servers',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'A chat pool of a single computer has one server',
  source: { keys: ['ADD'], basis: 'stated' },
  suppressedBy: { 'hosting/standard-edition-not-ha': 'shared', 'topology/single-server-grow': 'shared' },

  *check(chatPool) {
    const { servers = [] } = chatPool
    if (isLegacy(chatPool) || chatPool.poolType !== 'singleComputer' || servers.length < 2) return
    yield {
      entities: [chatPool.id],
      field: 'poolType',
      message: `${chatPool.name} is for a single computer but has ${counted(servers.length, 'server')}. Create it for multiple computers, or leave it one server.`,
    }
  },
}
