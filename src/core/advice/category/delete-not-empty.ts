import { removeEntities } from '#core/edits/remove.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { counted, idsOf } from '#core/model/words.ts'
import { keepFixes } from '../parts/keep-fixes.ts'
import { graphAt } from '../parts/subject.ts'

export const deleteNotEmptyAdvice: Advice = {
  rule: 'category/delete-not-empty',
  rationale: 'Persistent Chat refuses to delete a category that has rooms.',
  howToFix: 'Move or delete its rooms first.',

  fixes(plan, { stage, entities: [category] }) {
    if (!category) return []
    const rooms = graphAt(plan, { stage }).referrers('room', category, 'category')
    const title = `Remove ${counted(rooms.length, 'room')} too`
    return [
      ...keepFixes(plan, stage, category),
      { title, apply: (before) => removeEntities(before, stage, idsOf(rooms)) },
    ]
  },
}
