import { barredBy } from '#core/domain/people/category-scope.ts'
import { setCategory } from '#core/edits/members.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { principalWords } from '#core/rules/parts/wording/principals.ts'
import { allowFixes } from '../parts/scope-fixes.ts'
import { graphAt, subjectOf } from '../parts/subject.ts'

export const creatorsOutsideScopeAdvice: Advice = {
  rule: 'category/creators-outside-scope',
  rationale: 'Creators come from the allowed members of the category, without the denied ones.',
  howToFix: 'Allow them in the category, or take them off its creators.',

  fixes(plan, finding) {
    const graph = graphAt(plan, finding)
    const category = subjectOf(plan, finding, 'category')
    if (!category) return []
    const barred = barredBy(graph, category, category.creators)
    const creators = category.creators?.filter((principal) => !barred.includes(principal))
    return [
      ...allowFixes(plan, finding, category, barred),
      {
        title: `Take ${principalWords(graph, barred)} off the creators of ${category.name}`,
        apply: (before) => setCategory(before, finding.stage, category, { creators }),
      },
    ]
  },
}
