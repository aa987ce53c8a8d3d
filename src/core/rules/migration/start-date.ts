import { importedRooms, importsIn } from '#core/domain/migration/imports.ts'
import { editOperations } from '#core/edits/imports.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { counted, idsOf } from '#core/model/words.ts'
import { importsNamed } from '../parts/fixes/import-fixes.ts'

export const startDate: Rule = {
  id: 'migration/start-date',
  severity: 'warning',
  when: 'transition',
  title: 'An import has no start date',
  rationale: 'Older messages stay behind, and a start date is documented for an export of the room directory only.',
  howToFix: 'Import everything, or confirm on a copy what a start date leaves behind.',
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

  fixes: (plan, finding) =>
    importsNamed(plan, finding)
      .slice(0, 1)
      .map(({ source, target }) => ({
        title: `Import ${source.name} into ${target.name} without a start date`,
        apply: (before) =>
          editOperations(before, finding.stage, (one) => {
            if (one.kind !== 'importChatData' || one.source !== source.id || one.target !== target.id) return one
            const { startDate: _, ...rest } = one
            return rest
          }),
      })),
}
