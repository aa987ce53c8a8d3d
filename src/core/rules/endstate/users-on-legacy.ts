import type { Rule } from '#core/model/rule/rule.ts'
import { poolType, withArticle } from '#core/model/words.ts'

export const usersOnLegacy: Rule = {
  id: 'endstate/users-on-legacy',
  severity: 'error',
  when: 'end',
  each: 'users',
  title: 'In the end state all users are homed on Lync 2013',
  source: { keys: ['MULTI10', 'MULTIOCS'], basis: 'stated', isPerPath: true },

  *check(users, { graph }) {
    const home = graph.get('pool', users.homedOn)
    if (!home || home.generation === 'lync2013') return
    yield {
      entities: [users.id, home.id],
      field: 'homedOn',
      message: `In the end state ${users.name} is still homed on ${home.name}, ${withArticle(poolType(home))}. All users move before the migration is done. Move ${users.name} to a Lync 2013 pool.`,
      source: home.generation === 'ocs2007r2' ? 'MULTIOCS' : 'MULTI10',
    }
  },
}
