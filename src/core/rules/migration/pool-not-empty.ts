import { removedIn } from '#core/domain/migration/steps.ts'
import type { Pool, Users } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { idsOf, listed, namesOf } from '#core/model/words.ts'

export const poolNotEmpty: Rule = {
  id: 'migration/pool-not-empty',
  severity: 'error',
  when: 'transition',
  title: 'A legacy pool is removed when no users are homed on it',
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
}

export const usersOn = ({ graph }: Moment, pool: Pool): readonly Users[] => graph.referrers('users', pool.id, 'homedOn')
