import { longestName } from '../../migration/flattening.ts'
import { shortened } from '../../words.ts'
import { shortenFixes } from '../name-fixes.ts'
import { persistentChatOf } from '../persistent-chat.ts'
import type { Rule } from '../rule.ts'
import { contentSubjectOf } from '../subject.ts'

export const nameTooLong: Rule = {
  id: 'room/name-too-long',
  severity: 'error',
  when: 'stage',
  each: 'room',
  title: 'The name of a room has at most 256 characters',
  rationale: 'Persistent Chat holds no longer names.',
  howToFix: 'Shorten the name.',
  source: { keys: ['PROC', 'TBLNODE'], basis: 'stated' },

  check(room, { graph }) {
    if (room.name.length <= longestName || !persistentChatOf(graph, room)) return []
    return [
      {
        entities: [room.id],
        field: 'name',
        message: `Room ‘${shortened(room.name)}’ has a name of ${room.name.length} characters. Persistent Chat holds ${longestName}. Shorten the name.`,
      },
    ]
  },

  fixes: (plan, finding) => shortenFixes(plan, finding, contentSubjectOf(plan, finding), longestName),
}
