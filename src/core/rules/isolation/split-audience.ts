import { audiencesOf } from '#core/domain/reachability/audiences.ts'
import { causeOf } from '#core/domain/reachability/obstacles.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { idsOf, listedFew } from '#core/model/words.ts'
import { blockingRules } from '../parts/wording/blocked.ts'

export const splitAudience: Rule = {
  id: 'isolation/split-audience',
  severity: 'warning',
  when: 'stage',
  title: 'Every member of a room can reach it',
  source: { keys: ['COEX', 'BACK'], basis: 'derived' },
  suppressedBy: { ...blockingRules, 'migration/audience-not-enabled': 'subjects' },

  *check({ graph }) {
    const split = audiencesOf(graph).filter(({ others }) => others !== 'none')
    const pairs = split.flatMap(({ blocked, ...audience }) => blocked.map((one) => ({ ...one, ...audience })))
    for (const same of groupBy(pairs, ({ users, chatPool }) => `${users.id} ${chatPool.id}`).values()) {
      const [pair] = same
      if (!pair) continue
      const { users, chatPool } = pair
      const { text, ...cause } = causeOf(pair.obstacle, chatPool)
      const rooms = same.flatMap((one) => one.rooms)
      const names = listedFew(rooms, ({ name }) => `‘${name}’`, 3)
      const others = same.some((one) => one.others === 'reached') ? 'take part' : 'may take part'
      yield {
        entities: [users.id, chatPool.id],
        related: idsOf(rooms),
        ...cause,
        message: `${users.name} cannot reach ${names} on ${chatPool.name}, where other members ${others}. ${text}`,
      }
    }
  },
}
