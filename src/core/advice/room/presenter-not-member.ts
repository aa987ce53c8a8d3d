import { setRoom } from '#core/edits/members.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { principalWords } from '#core/rules/parts/wording/principals.ts'
import { outsiders } from '#core/rules/room/presenter-not-member.ts'
import { graphAt, subjectOf } from '../parts/subject.ts'

export const presenterNotMemberAdvice: Advice = {
  rule: 'room/presenter-not-member',
  rationale: 'A presenter has to be a member too.',
  howToFix: 'Add the presenters to the members.',

  fixes(plan, finding) {
    const graph = graphAt(plan, finding)
    const room = subjectOf(plan, finding, 'room')
    if (!room) return []
    const outside = outsiders(graph, room)
    const members = [...(room.members ?? []), ...outside]
    const presenters = room.presenters?.filter((presenter) => !outside.includes(presenter))
    const who = principalWords(graph, outside)
    return [
      {
        title: `Add ${who} to the members of ${room.name}`,
        apply: (before) => setRoom(before, finding.stage, room, { members }),
      },
      {
        title: `Take ${who} off the presenters of ${room.name}`,
        apply: (before) => setRoom(before, finding.stage, room, { presenters }),
      },
    ]
  },
}
