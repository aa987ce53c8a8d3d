import { usersPerPool } from '#core/domain/servers/load.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { thousands } from '#core/model/words.ts'

export const poolConcurrent: Rule = {
  id: 'capacity/pool-concurrent',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'A Persistent Chat pool has at most 80,000 concurrent users',
  source: { keys: ['CAP'], basis: 'stated' },
  suppressedBy: { 'capacity/server-concurrent': 'shared' },

  *check(chatPool) {
    const { concurrentUsers = 0 } = chatPool
    if (isLegacy(chatPool) || concurrentUsers <= usersPerPool) return
    yield {
      entities: [chatPool.id],
      field: 'concurrentUsers',
      message: `${chatPool.name} has ${thousands(concurrentUsers)} concurrent users. A Persistent Chat pool takes at most 80,000, and so do all of them together. Enable fewer users for Persistent Chat.`,
    }
  },
}
