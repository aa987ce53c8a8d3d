import { setCategory, setRoom } from '#core/edits/members.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { subjectOf } from '../parts/subject.ts'

export const invitationsBlockedAdvice: Advice = {
  rule: 'room/invitations-blocked',
  rationale: 'A room inherits the invitations of its category or turns them off; it cannot turn them on.',
  howToFix: 'Turn the invitations of the category on.',

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
