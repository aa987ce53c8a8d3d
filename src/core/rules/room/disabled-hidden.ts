import { groupBy } from '../../group-by.ts'
import { counted, listed } from '../../words.ts'
import { idsOf, namesOf } from '../client-lines.ts'
import { persistentCategoryOf, persistentChatOf } from '../persistent-chat.ts'
import type { Rule } from '../rule.ts'

export const disabledHidden: Rule = {
  id: 'room/disabled-hidden',
  severity: 'info',
  when: 'stage',
  title: 'Nobody looks for a disabled room',
  rationale: 'A disabled room cannot be seen, joined or found; its members and settings stay.',
  howToFix: 'Enable it by PowerShell when it is needed again.',
  source: { keys: ['DISROOM'], basis: 'stated' },

  *check({ graph }) {
    const disabled = graph.all('room').filter((room) => room.disabled && persistentChatOf(graph, room))
    const holders = groupBy(disabled, (room) => persistentCategoryOf(graph, room) ?? persistentChatOf(graph, room))
    for (const [holder, rooms] of holders) {
      if (!holder) continue
      const names = namesOf(rooms).map((name) => `‘${name}’`)
      yield {
        entities: [holder.id],
        related: idsOf(rooms),
        message: `${counted(rooms.length, 'disabled room')} of ${holder.name} cannot be seen, joined or found: ${listed(names, 3)}. Members and settings stay. Only PowerShell enables a room again.`,
      }
    }
  },
}
