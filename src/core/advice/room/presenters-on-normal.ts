import { lacks } from '#core/domain/people/category-scope.ts'
import { setRoom } from '#core/edits/members.ts'
import type { Advice, Fix } from '#core/model/rule/advice.ts'
import { graphAt, subjectOf } from '../parts/subject.ts'

export const presentersOnNormalAdvice: Advice = {
  rule: 'room/presenters-on-normal',
  rationale: 'In a normal room every member may post.',
  howToFix: 'Make the room an auditorium, or remove its presenters.',

  fixes(plan, finding) {
    const graph = graphAt(plan, finding)
    const room = subjectOf(plan, finding, 'room')
    if (!room) return []
    const { members, presenters = [] } = room
    const couldPresent = !members || !presenters.some((presenter) => lacks(graph, members, presenter))
    const auditorium: Fix = {
      title: `Make ${room.name} an auditorium`,
      apply: (before) => setRoom(before, finding.stage, room, { type: 'auditorium' }),
    }
    return [
      ...(couldPresent ? [auditorium] : []),
      {
        title: `Remove the presenters of ${room.name}`,
        apply: (before) => setRoom(before, finding.stage, room, { presenters: undefined }),
      },
    ]
  },
}
