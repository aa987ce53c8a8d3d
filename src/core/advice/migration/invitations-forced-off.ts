import { editStage, update } from '#core/edits/edit.ts'
import { stageBefore } from '#core/model/plan.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { momentAt } from '../parts/subject.ts'

export const invitationsForcedOffAdvice: Advice = {
  rule: 'migration/invitations-forced-off',
  rationale: 'Where a category has invitations off, its rooms arrive with invitations off, each with a warning.',
  howToFix: 'Switch invitations on for the category before the export.',

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
