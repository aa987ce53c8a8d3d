import { persistentChatOf } from '#core/domain/content/persistent-chat.ts'
import { lacks, usersNamed } from '#core/domain/people/category-scope.ts'
import { setRoom } from '#core/edits/members.ts'
import type { Fix, Rule } from '#core/model/rule/rule.ts'
import { graphAt, subjectOf } from '../parts/fixes/subject.ts'
import { principalWords } from '../parts/wording/principals.ts'

export const presentersOnNormal: Rule = {
  id: 'room/presenters-on-normal',
  severity: 'error',
  when: 'stage',
  each: 'room',
  title: 'Only an auditorium has presenters',
  rationale: 'In a normal room every member may post.',
  howToFix: 'Make the room an auditorium, or remove its presenters.',
  source: { keys: ['MANROOM'], basis: 'stated' },

  check(room, { graph }) {
    const presenters = room.presenters ?? []
    if (room.type !== 'normal' || presenters.length === 0 || !persistentChatOf(graph, room)) return []
    return [
      {
        entities: [room.id],
        related: usersNamed(graph, presenters),
        field: 'presenters',
        message: `Room ‘${room.name}’ is a normal room but has ${principalWords(graph, presenters)} as presenters. Only an auditorium has presenters. Make it one, or remove them.`,
      },
    ]
  },

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
