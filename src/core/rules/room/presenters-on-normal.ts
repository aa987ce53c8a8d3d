import { persistentChatOf } from '#core/domain/content/persistent-chat.ts'
import { usersNamed } from '#core/domain/people/category-scope.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { principalWords } from '../parts/wording/principals.ts'

export const presentersOnNormal: Rule = {
  id: 'room/presenters-on-normal',
  severity: 'error',
  when: 'stage',
  each: 'room',
  title: 'Only an auditorium has presenters',
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
}
