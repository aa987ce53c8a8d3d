import { mayShareForest } from '#core/domain/servers/forests.ts'
import { poolsIn } from '#core/edits/hosting.ts'
import { homeUsers } from '#core/edits/users.ts'
import type { Advice, Fix } from '#core/model/rule/advice.ts'
import { keepChatOn } from '../parts/homes.ts'
import { interimFix } from '../parts/stage-fixes.ts'
import { momentAt, subjectOf } from '../parts/subject.ts'

export const usersOnLegacyAdvice: Advice = {
  rule: 'endstate/users-on-legacy',
  rationale: 'An older pool can be decommissioned only when its users have moved.',
  howToFix: 'Move the users to a Lync 2013 pool.',

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
