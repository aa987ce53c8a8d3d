import { setRoom } from '#core/edits/members.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { keepFixes } from '../parts/keep-fixes.ts'
import { subjectOf } from '../parts/subject.ts'

export const notRegisteredAdvice: Advice = {
  rule: 'addin/not-registered',
  rationale: 'A room can only carry an add-in that an administrator has registered.',
  howToFix: 'Register the add-in on the chat pool, or take it off the room.',

  fixes(plan, finding) {
    const room = subjectOf(plan, finding, 'room')
    if (!room?.addIn) return []
    return [
      ...keepFixes(plan, finding.stage, room.addIn),
      {
        title: `Take the missing add-in off ${room.name}`,
        apply: (before) => setRoom(before, finding.stage, room, { addIn: undefined }),
      },
    ]
  },
}
