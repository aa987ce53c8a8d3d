import { activeServersOf, maxActiveServers, usersPerServer } from '#core/domain/servers/load.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { counted, thousands } from '#core/model/words.ts'

export const nMinus1: Rule = {
  id: 'capacity/n-minus-1',
  severity: 'warning',
  when: 'stage',
  each: 'chatPool',
  title: 'The loss of one server leaves the others at most 20,000 users each',
  source: { keys: ['CAP'], basis: 'stated' },
  suppressedBy: { 'capacity/server-concurrent': 'shared', 'capacity/pool-concurrent': 'shared' },

  *check(chatPool) {
    const left = (activeServersOf(chatPool)?.length ?? 0) - 1
    const { concurrentUsers = 0 } = chatPool
    if (isLegacy(chatPool) || left < 1 || concurrentUsers <= left * usersPerServer) return
    const each = thousands(Math.ceil(concurrentUsers / left))
    const remedy = left + 1 < maxActiveServers ? 'Use one more active server.' : 'Let fewer users connect at once.'
    yield {
      entities: [chatPool.id],
      field: 'servers',
      message: `If ${chatPool.name} loses one of its ${counted(left + 1, 'active server')}, ${left === 1 ? 'the other has' : 'the others have'} ${each} concurrent users${left === 1 ? '' : ' each'}. A server takes at most 20,000. ${remedy}`,
    }
  },
}
