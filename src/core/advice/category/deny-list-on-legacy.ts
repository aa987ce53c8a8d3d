import { setCategory } from '#core/edits/members.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { subjectOf } from '../parts/subject.ts'

export const denyListOnLegacyAdvice: Advice = {
  rule: 'category/deny-list-on-legacy',
  rationale: 'Denied members exist since Persistent Chat 2013; Group Chat knows whom a category allows, no more.',
  howToFix: 'Take the denied members off the category, and allow only those whom it is for.',

  fixes(plan, finding) {
    const category = subjectOf(plan, finding, 'category')
    if (!category) return []
    const title = `Take the denied members off ${category.name}`
    return [{ title, apply: (before) => setCategory(before, finding.stage, category, { deniedMembers: undefined }) }]
  },
}
