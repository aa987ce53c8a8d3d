import { persistentChatOf } from '#core/domain/content/persistent-chat.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const auditoriumSilent: Rule = {
  id: 'room/auditorium-silent',
  severity: 'warning',
  when: 'stage',
  each: 'room',
  title: 'An auditorium has presenters',
  source: { keys: ['AUD'], basis: 'derived' },

  check(room, { graph }) {
    if (room.type !== 'auditorium' || room.presenters?.length !== 0 || !persistentChatOf(graph, room)) return []
    return [
      {
        entities: [room.id],
        field: 'presenters',
        message: `Auditorium ‘${room.name}’ has no presenters, so nobody can post in it, not even its managers. Add presenters.`,
      },
    ]
  },
}
