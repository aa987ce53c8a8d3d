import { activeServersOf, maxActiveServers, serversFor, usersPerServer } from '#core/domain/servers/load.ts'
import { type ChatPool, isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { counted, thousands } from '#core/model/words.ts'

export const serverConcurrent: Rule = {
  id: 'capacity/server-concurrent',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'An active Persistent Chat server has at most 20,000 connected users',
  source: { keys: ['CAP', 'DEPLOY'], basis: 'stated' },

  *check(chatPool) {
    const active = activeServersOf(chatPool)
    const { concurrentUsers = 0 } = chatPool
    if (isLegacy(chatPool) || !active || concurrentUsers <= active.length * usersPerServer) return
    const servers = active.length === 0 ? 'no active server' : counted(active.length, 'active server')
    yield {
      entities: [chatPool.id],
      field: 'servers',
      message: `${chatPool.name} has ${thousands(concurrentUsers)} concurrent users and ${servers}. An active server takes at most 20,000. ${remedyFor(chatPool)}`,
    }
  },
}

function remedyFor({ concurrentUsers = 0 }: ChatPool): string {
  const needed = serversFor(concurrentUsers)
  return needed > maxActiveServers
    ? 'Even four, the most that a pool may have, take 80,000. Let fewer users connect at once.'
    : `Use ${counted(needed, 'active server')}.`
}
