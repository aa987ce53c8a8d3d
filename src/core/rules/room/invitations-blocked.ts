import { persistentCategoryOf } from '#core/domain/content/persistent-chat.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const invitationsBlocked: Rule = {
  id: 'room/invitations-blocked',
  severity: 'warning',
  when: 'stage',
  each: 'room',
  title: 'Invitations of a room are on only where its category has them on',
  source: { keys: ['NEW', 'PROC'], basis: 'stated' },
  suppressedBy: { 'isolation/room-category-cross-pool': 'subjects' },

  check(room, { graph }) {
    const category = room.invitations ? persistentCategoryOf(graph, room) : undefined
    if (category?.invitations !== false) return []
    return [
      {
        entities: [room.id, category.id],
        field: 'invitations',
        message: `Room ‘${room.name}’ should send invitations, but its category ‘${category.name}’ has them off, and a room cannot turn them on. Turn them on in the category.`,
      },
    ]
  },
}
