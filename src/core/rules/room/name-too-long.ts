import { persistentChatOf } from '#core/domain/content/persistent-chat.ts'
import { maxNameLength } from '#core/domain/migration/flattening.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { shortened } from '#core/model/words.ts'

export const nameTooLong: Rule = {
  id: 'room/name-too-long',
  severity: 'error',
  when: 'stage',
  each: 'room',
  title: 'The name of a room has at most 256 characters',
  source: { keys: ['PROC', 'TBLNODE'], basis: 'stated' },

  check(room, { graph }) {
    if (room.name.length <= maxNameLength || !persistentChatOf(graph, room)) return []
    return [
      {
        entities: [room.id],
        field: 'name',
        message: `Room ‘${shortened(room.name)}’ has a name of ${room.name.length} characters. Persistent Chat holds ${maxNameLength}. Shorten the name.`,
      },
    ]
  },
}
