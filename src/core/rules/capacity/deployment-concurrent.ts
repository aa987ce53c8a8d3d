import { persistentChatOf, usersPerPool } from '#core/domain/servers/load.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed, thousands } from '#core/model/words.ts'

export const deploymentConcurrent: Rule = {
  id: 'capacity/deployment-concurrent',
  severity: 'error',
  when: 'stage',
  title: 'All Persistent Chat pools together have at most 80,000 concurrent users',
  source: { keys: ['REQ'], basis: 'stated' },
  suppressedBy: { 'capacity/pool-concurrent': 'subjects' },

  *check({ graph }) {
    const used = persistentChatOf(graph.all('chatPool')).filter(({ concurrentUsers = 0 }) => concurrentUsers > 0)
    const sum = used.reduce((total, { concurrentUsers = 0 }) => total + concurrentUsers, 0)
    if (sum <= usersPerPool) return
    yield {
      entities: used.map(({ id }) => id),
      field: 'concurrentUsers',
      message: `${listed(used.map(({ name }) => name))} have ${thousands(sum)} concurrent users together. All Persistent Chat pools together take at most 80,000. Enable fewer users for Persistent Chat by policy.`,
    }
  },
}
