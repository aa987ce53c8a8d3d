import { headcountInWords } from '#core/domain/people/headcount.ts'
import { occupancyOf } from '#core/domain/rooms/occupancy.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const accessEntries: Rule = {
  id: 'capacity/access-entries',
  severity: 'warning',
  when: 'stage',
  each: 'chatPool',
  title: 'A Persistent Chat pool has at most 2,000,000 access control entries',
  source: { keys: ['CAP'], basis: 'stated' },

  *check(chatPool, { graph }) {
    const occupancy = occupancyOf(graph, chatPool)
    if (occupancy.accessEntries.known <= maxEntries) return
    const longest = [...occupancy.rooms].sort((a, b) => b.entries.known - a.entries.known).slice(0, 5)
    yield {
      entities: [chatPool.id],
      related: longest.map(({ room }) => room.id),
      message: `${chatPool.name} has ${headcountInWords(occupancy.accessEntries, 'access control entry', 'access control entries')}. Beyond 2,000,000 it slows down. List groups instead of users in the rooms with the most users.`,
    }
  },
}

const maxEntries = 2_000_000
