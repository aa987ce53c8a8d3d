import { chatPoolOf } from '#core/domain/content/islands.ts'
import { isNameFree } from '#core/domain/migration/content-names.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { hasRightForm } from '#core/rules/category/legacy-name-format.ts'
import { rename } from '../parts/name-fixes.ts'
import { graphAt, subjectOf } from '../parts/subject.ts'

export const legacyNameFormatAdvice: Advice = {
  rule: 'category/legacy-name-format',
  rationale: 'Lync 2010 Group Chat takes no other names for categories.',
  howToFix: 'Rename the category.',

  fixes(plan, finding) {
    const category = subjectOf(plan, finding, 'category')
    const chatPool = category && chatPoolOf(graphAt(plan, finding), category)
    const name = category?.name.trim().replace(/\s+/g, '-') ?? ''
    if (!chatPool || !hasRightForm(name) || !isNameFree(graphAt(plan, finding), chatPool, name)) return []
    return [{ title: `Rename it to ${name}`, apply: (before) => rename(before, finding.stage, category, name) }]
  },
}
