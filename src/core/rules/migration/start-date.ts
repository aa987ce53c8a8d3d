import { importedRooms, importsIn } from '#core/domain/migration/imports.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { counted, idsOf } from '#core/model/words.ts'

export const startDate: Rule = {
  id: 'migration/start-date',
  severity: 'warning',
  when: 'transition',
  title: 'An import has no start date',
  source: { keys: ['PROC', 'PS:Export-CsPersistentChatData'], basis: 'stated' },

  *check(at) {
    for (const one of importsIn(at)) {
      const { operation, source, target } = one
      if (operation.startDate === undefined) continue
      const rooms = importedRooms(one)
      yield {
        entities: [source.id, target.id],
        related: idsOf(rooms),
        message: `What was written before ${operation.startDate} in ${rooms.length === 0 ? 'rooms' : counted(rooms.length, 'room')} of ${source.name} does not come to ${target.name}. A start date is documented for the room directory only. Try it on a copy, or import everything.`,
      }
    }
  },
}
