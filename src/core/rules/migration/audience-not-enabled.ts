import { type Import, importsIn, isStoppedForImport, takesAlong } from '#core/domain/migration/imports.ts'
import { roomsOnPool } from '#core/domain/people/members.ts'
import { obstacleOf } from '#core/domain/reachability/access.ts'
import { causeOf } from '#core/domain/reachability/obstacles.ts'
import type { Room, Users } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { idsOf, listedFew } from '#core/model/words.ts'
import { blockingRules, standstillRules } from '../parts/wording/blocked.ts'

export const audienceNotEnabled: Rule = {
  id: 'migration/audience-not-enabled',
  severity: 'warning',
  when: 'transition',
  title: 'The members of imported rooms reach them afterwards',
  source: { keys: ['COEX', 'HIGH'], basis: 'stated' },
  suppressedBy: { ...blockingRules, ...standstillRules, 'client/legacy-target-gone': 'shared' },

  *check(at) {
    const { graph } = at
    for (const one of importsIn(at)) {
      const target = graph.get('chatPool', one.target.id)
      if (!target || isStoppedForImport(at, target)) continue
      for (const users of graph.all('users')) {
        const obstacle = obstacleOf(graph, users, target)
        const rooms = obstacle ? formerRooms(one, users) : []
        if (!obstacle || rooms.length === 0) continue
        const { text, ...cause } = causeOf(obstacle, target)
        const names = listedFew(rooms, ({ name }) => `‘${name}’`, 3)
        yield {
          entities: [users.id, target.id],
          related: idsOf(rooms),
          ...cause,
          message: `${users.name} cannot reach ${names} on ${target.name} after the import. ${text}`,
        }
      }
    }
  },
}

/** The imported rooms that the users were members of. */
function formerRooms({ operation, source, from }: Import, { id }: Users): readonly Room[] {
  const users = from.get('users', id)
  const rooms = users ? roomsOnPool(from, users, source) : []
  return rooms.filter((room) => !room.leaveBehind && takesAlong(operation, from, room))
}
