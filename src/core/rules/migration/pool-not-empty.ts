import { poolsOf, removedIn } from '#core/domain/migration/steps.ts'
import { mayShareForest } from '#core/domain/servers/forests.ts'
import { addTo } from '#core/edits/stages.ts'
import { homeUsers } from '#core/edits/users.ts'
import type { Pool, Users } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Fix, Rule } from '#core/model/rule/rule.ts'
import { idsOf, listed, namesOf } from '#core/model/words.ts'
import { momentAt } from '../parts/fixes/subject.ts'

export const poolNotEmpty: Rule = {
  id: 'migration/pool-not-empty',
  severity: 'error',
  when: 'transition',
  title: 'A legacy pool is removed when no users are homed on it',
  rationale: 'Users of a pool that is gone cannot sign in; a pool is decommissioned when all of them have moved.',
  howToFix: 'Move the users before, or keep the pool.',
  source: { keys: ['MULTI10', 'MULTIOCS'], basis: 'stated', isPerPath: true },

  *check(at) {
    for (const pool of removedIn(at, 'pool')) {
      const users = usersOn(at, pool)
      if (pool.generation === 'lync2013' || users.length === 0) continue
      yield {
        entities: [pool.id],
        related: idsOf(users),
        message: `${pool.name} is removed while ${listed(namesOf(users))} ${users.length === 1 ? 'is' : 'are'} still homed on it. A pool can go only when its users have moved. Move them before, or keep ${pool.name}.`,
        broken: users.map(({ id }) => ({ from: id, field: 'homedOn', to: pool.id, label: 'home removed' })),
        source: pool.generation === 'ocs2007r2' ? 'MULTIOCS' : 'MULTI10',
      }
    }
  },

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

const usersOn = ({ graph }: Moment, pool: Pool): readonly Users[] => graph.referrers('users', pool.id, 'homedOn')

function keepHome(plan: Plan, pool: Pool): Plan {
  const used = plan.stages.filter(({ topology }) =>
    [...topology.users.values()].some(({ homedOn }) => homedOn === pool.id),
  )
  return addTo(plan, used, pool)
}
