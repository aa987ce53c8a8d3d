import { usersPerServer } from '#core/domain/servers/load.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { counted, thousands } from '#core/model/words.ts'

export const legacyUsers: Rule = {
  id: 'capacity/legacy-users',
  severity: 'warning',
  when: 'stage',
  each: 'chatPool',
  title: 'A Lync 2010 Group Chat server has at most 20,000 users',
  source: { keys: ['GC10CAP', 'GC10BLOG'], basis: 'blog' },

  *check(chatPool) {
    const { servers = [], concurrentUsers = 0 } = chatPool
    const isKnown = chatPool.generation === 'lync2010' && servers.length > 0
    if (!isKnown || concurrentUsers <= servers.length * usersPerServer) return
    yield {
      entities: [chatPool.id],
      field: 'servers',
      message: `${chatPool.name} has ${thousands(concurrentUsers)} concurrent users on ${counted(servers.length, 'Group Chat server')}. A server takes 20,000, and a pool has at most three. ${servers.length < 3 ? 'Add a server or migrate.' : 'Migrate.'}`,
    }
  },
}
