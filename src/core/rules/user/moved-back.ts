import { movesIn } from '#core/domain/migration/steps.ts'
import { roomPoolsOf } from '#core/domain/people/room-pools.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { poolType, withArticle } from '#core/model/words.ts'

export const movedBack: Rule = {
  id: 'user/moved-back',
  severity: 'warning',
  when: 'transition',
  title: 'Users with rooms on Persistent Chat stay on Lync Server 2013',
  source: { keys: ['COEX', 'PROC10'], basis: 'derived' },
  suppressedBy: { 'client/lync2013-user-not-on-2013': 'subjects' },

  *check(at) {
    for (const { users, from, to } of movesIn(at)) {
      if (from.generation !== 'lync2013' || to.generation === 'lync2013') continue
      const chatPools = [...roomPoolsOf(at.graph, users)].flatMap((id) => at.graph.get('chatPool', id) ?? [])
      const persistent = chatPools.filter((chatPool) => !isLegacy(chatPool))
      if (persistent.length === 0) continue
      yield {
        entities: [users.id, to.id],
        related: [from.id, ...persistent.map(({ id }) => id)],
        field: 'homedOn',
        message: `${users.name} moves back from ${from.name} to ${to.name}, ${withArticle(poolType(to))}, and loses the rooms on Persistent Chat in the Lync 2013 client. Keep the home, or plan for a Group Chat client and an endpoint.`,
      }
    }
  },
}
