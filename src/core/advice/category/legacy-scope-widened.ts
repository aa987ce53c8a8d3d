import { setCategory } from '#core/edits/members.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { scopeAbove, widerThan } from '#core/rules/category/legacy-scope-widened.ts'
import { principalWords } from '#core/rules/parts/wording/principals.ts'
import { graphAt, subjectOf } from '../parts/subject.ts'

export const legacyScopeWidenedAdvice: Advice = {
  rule: 'category/legacy-scope-widened',
  rationale: 'In Group Chat a sub-category may narrow the scope of its parent, never widen it.',
  howToFix: 'Narrow the scope of the sub-category, or widen that of the category above it.',

  /** What is below would be wider in its turn, so only a category without sub-categories is narrowed here. */
  fixes(plan, finding) {
    const graph = graphAt(plan, finding)
    const category = subjectOf(plan, finding, 'category')
    const above = category && scopeAbove(graph, category)
    if (!above || graph.referrers('category', category.id, 'parent').length > 0) return []
    const wider = widerThan(graph, category, above)
    const allowedMembers = category.allowedMembers?.filter((principal) => !wider.includes(principal))
    return [
      {
        title: `Take ${principalWords(graph, wider)} off the allowed members of ${category.name}`,
        apply: (before) => setCategory(before, finding.stage, category, { allowedMembers }),
      },
    ]
  },
}
