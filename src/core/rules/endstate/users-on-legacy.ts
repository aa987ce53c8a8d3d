import { mayShareForest } from '#core/domain/servers/forests.ts'
import { poolsIn } from '#core/edits/hosting.ts'
import { homeUsers } from '#core/edits/users.ts'
import type { Fix, Rule } from '#core/model/rule/rule.ts'
import { poolType, withArticle } from '#core/model/words.ts'
import { keepChatOn } from '../parts/fixes/homes.ts'
import { interimFix } from '../parts/fixes/stage-fixes.ts'
import { momentAt, subjectOf } from '../parts/fixes/subject.ts'

export const usersOnLegacy: Rule = {
  id: 'endstate/users-on-legacy',
  severity: 'error',
  when: 'end',
  each: 'users',
  title: 'In the end state all users are homed on Lync 2013',
  rationale: 'An older pool can be decommissioned only when its users have moved.',
  howToFix: 'Move the users to a Lync 2013 pool.',
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

  fixes(plan, finding) {
    const users = subjectOf(plan, finding, 'users')
    const home = subjectOf(plan, finding, 'pool')
    if (!users || !home) return []
    const at = momentAt(plan, finding)
    const homes = poolsIn(plan, finding.stage, 'lync2013')
      .filter((pool) => mayShareForest(pool, home))
      .filter((pool) => keepChatOn(at, users, pool))
    const moves = homes.map(
      (pool): Fix => ({
        title: `Home ${users.name} on ${pool.name}`,
        apply: (before) => homeUsers(before, finding.stage, users, pool),
      }),
    )
    return [...moves, interimFix(plan, finding.stage)]
  },
}
