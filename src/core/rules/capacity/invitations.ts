import { occupancyOf } from '#core/domain/rooms/occupancy.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { thousands } from '#core/model/words.ts'

export const invitations: Rule = {
  id: 'capacity/invitations',
  severity: 'warning',
  when: 'stage',
  each: 'chatPool',
  title: 'A Persistent Chat pool stores at most 1,000,000 invitations',
  source: { keys: ['CAP'], basis: 'unclear' },

  *check(chatPool, { graph }) {
    const inviting = occupancyOf(graph, chatPool).rooms.filter(({ hasInvitations }) => hasInvitations)
    const count = inviting.reduce((sum, { users }) => sum + users, 0)
    if (count <= many) return
    const biggest = [...inviting].sort((a, b) => b.users - a.users)
    yield {
      entities: [chatPool.id],
      related: biggest.slice(0, 5).map(({ room }) => room.id),
      severity: count > maxInvitations ? 'error' : 'warning',
      message: `${chatPool.name} would store ${thousands(count)} invitations. ${count > maxInvitations ? 'At most 2,000,000 are allowed' : 'More than 1,000,000 cause trouble'}. Turn invitations off in the biggest rooms.`,
    }
  },
}

const many = 1_000_000

const maxInvitations = 2_000_000
