import { persistentCategoryOf } from '#core/domain/content/persistent-chat.ts'
import { setCategory, setRoom } from '#core/edits/members.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { subjectOf } from '../parts/fixes/subject.ts'

export const invitationsBlocked: Rule = {
  id: 'room/invitations-blocked',
  severity: 'warning',
  when: 'stage',
  each: 'room',
  title: 'Invitations of a room are on only where its category has them on',
  rationale: 'A room inherits the invitations of its category or turns them off; it cannot turn them on.',
  howToFix: 'Turn the invitations of the category on.',
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

  fixes(plan, finding) {
    const [room, category] = [subjectOf(plan, finding, 'room'), subjectOf(plan, finding, 'category')]
    if (!room || !category) return []
    return [
      {
        title: `Turn invitations on in ${category.name}`,
        apply: (before) => setCategory(before, finding.stage, category, { invitations: true }),
      },
      {
        title: `Turn invitations off in ${room.name}`,
        apply: (before) => setRoom(before, finding.stage, room, { invitations: false }),
      },
    ]
  },
}
