import { editStage, update } from '../../edit.ts'
import { groupBy } from '../../group-by.ts'
import { importedCategories, importedRooms, legacyImportsIn } from '../../imports.ts'
import { stageBefore } from '../../plan.ts'
import { idsOf } from '../client-lines.ts'
import { roomsInWords } from '../lost-content.ts'
import type { Rule } from '../rule.ts'
import { momentAt } from '../subject.ts'

export const invitationsForcedOff: Rule = {
  id: 'migration/invitations-forced-off',
  severity: 'warning',
  when: 'transition',
  title: 'Rooms with invitations are in categories with invitations',
  rationale: 'Where a category has invitations off, its rooms arrive with invitations off, each with a warning.',
  howToFix: 'Switch invitations on for the category before the export.',
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

  fixes(plan, finding) {
    const before = stageBefore(plan, finding.stage)
    const category = momentAt(plan, finding).before?.graph.get('category', finding.entities[0])
    if (!before || !category) return []
    return [
      {
        title: `Switch invitations on for ${category.name} in ${before.name}`,
        apply: (old) => editStage(old, before.id, (topology) => update(topology, category.id, { invitations: true })),
      },
    ]
  },
}
