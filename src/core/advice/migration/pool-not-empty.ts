import { poolsOf } from '#core/domain/migration/steps.ts'
import { mayShareForest } from '#core/domain/servers/forests.ts'
import { addTo } from '#core/edits/stages.ts'
import { homeUsers } from '#core/edits/users.ts'
import type { Pool } from '#core/model/entity.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Advice, Fix } from '#core/model/rule/advice.ts'
import { listed, namesOf } from '#core/model/words.ts'
import { usersOn } from '#core/rules/migration/pool-not-empty.ts'
import { momentAt } from '../parts/subject.ts'

export const poolNotEmptyAdvice: Advice = {
  rule: 'migration/pool-not-empty',
  rationale: 'Users of a pool that is gone cannot sign in; a pool is decommissioned when all of them have moved.',
  howToFix: 'Move the users before, or keep the pool.',

  fixes(plan, finding) {
    const at = momentAt(plan, finding)
    const pool = at.before?.graph.get('pool', finding.entities[0])
    if (!pool) return []
    const users = usersOn(at, pool)
    const homes = poolsOf(at.graph, 'lync2013').filter((home) => mayShareForest(home, pool))
    const moves = homes.map(
      (home): Fix => ({
        title: `Move ${listed(namesOf(users))} to ${home.name}`,
        apply: (before) => users.reduce((edited, one) => homeUsers(edited, finding.stage, one, home), before),
      }),
    )
    return [...moves, { title: `Keep ${pool.name} as long as it has users`, apply: (before) => keepHome(before, pool) }]
  },
}

function keepHome(plan: Plan, pool: Pool): Plan {
  const used = plan.stages.filter(({ topology }) =>
    [...topology.users.values()].some(({ homedOn }) => homedOn === pool.id),
  )
  return addTo(plan, used, pool)
}
