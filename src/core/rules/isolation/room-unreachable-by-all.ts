import { isStoppedForImport } from '#core/domain/migration/imports.ts'
import { type Audience, audiencesOf } from '#core/domain/reachability/audiences.ts'
import { neededAt } from '#core/domain/reachability/needed-chat-pools.ts'
import { causeOf } from '#core/domain/reachability/obstacles.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { idsOf, listed, listedFew } from '#core/model/words.ts'
import { blockingRules, standstillRules } from '../parts/wording/blocked.ts'

export const roomUnreachableByAll: Rule = {
  id: 'isolation/room-unreachable-by-all',
  severity: 'warning',
  when: 'stage',
  title: 'Somebody can reach each room',
  source: { keys: ['COEX', 'BACK'], basis: 'derived' },
  suppressedBy: { ...blockingRules, ...standstillRules, 'migration/audience-not-enabled': 'subjects' },

  *check(at) {
    const lost = audiencesOf(at.graph).filter((audience) => audience.others === 'none' && isMissed(at, audience))
    for (const [chatPool, audiences] of groupBy(lost, (audience) => audience.chatPool)) {
      const blocked = audiences.flatMap((audience) => audience.blocked)
      const [first] = blocked
      if (!first) continue
      const members = [...new Set(blocked.map(({ users }) => users))]
      const rooms = audiences.flatMap((audience) => audience.rooms)
      const names = listedFew(rooms, ({ name }) => `‘${name}’`, 3)
      const who = listed(
        members.map(({ name }) => name),
        3,
      )
      yield {
        entities: [chatPool.id, ...members.map(({ id }) => id)],
        related: idsOf(rooms),
        message: `Nobody in this plan reaches ${names} on ${chatPool.name}, not even ${who}. ${causeOf(first.obstacle, chatPool).text}`,
      }
    }
  },
}

/** Not in the step of an import, nor by those who have the imported rooms on another chat pool. */
const isMissed = (at: Moment, { chatPool, blocked }: Audience): boolean =>
  !isStoppedForImport(at, chatPool) && blocked.some(({ users }) => neededAt(at, users).has(chatPool.id))
