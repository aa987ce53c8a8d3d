import { importedCategories, importedRooms, legacyImportsIn } from '#core/domain/migration/imports.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { idsOf } from '#core/model/words.ts'
import { roomsInWords } from '../parts/wording/rooms.ts'

export const invitationsForcedOff: Rule = {
  id: 'migration/invitations-forced-off',
  severity: 'warning',
  when: 'transition',
  title: 'Rooms with invitations are in categories with invitations',
  source: { keys: ['PROC'], basis: 'stated' },

  *check(at) {
    for (const one of legacyImportsIn(at)) {
      const inviting = groupBy(
        importedRooms(one).filter(({ invitations }) => invitations),
        ({ category }) => category,
      )
      for (const category of importedCategories(one)) {
        const rooms = inviting.get(category.id) ?? []
        if (category.invitations !== false || rooms.length === 0) continue
        yield {
          entities: [category.id],
          related: [...idsOf(rooms), one.source.id, one.target.id],
          field: 'invitations',
          message: `Category ‘${category.name}’ has invitations off, so the import turns off those of ${roomsInWords(rooms)}. Switch invitations on for the category before the export.`,
        }
      }
    }
  },
}
