import type { Advice } from '#core/model/rule/advice.ts'
import { importFixes } from '../parts/import-fixes.ts'
import { subjectOf } from '../parts/subject.ts'

export const legacyEditAfterExportAdvice: Advice = {
  rule: 'migration/legacy-edit-after-export',
  rationale: 'An import shows the source as it was exported; later changes there are not in the target.',
  howToFix: 'Make the change in Persistent Chat, or import again.',

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    return chatPool ? importFixes(plan, finding, chatPool) : []
  },
}
