import { setCategory } from '#core/edits/members.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { contradicted } from '#core/rules/category/allowed-and-denied.ts'
import { principalWords } from '#core/rules/parts/wording/principals.ts'
import { allowFixes } from '../parts/scope-fixes.ts'
import { graphAt, subjectOf } from '../parts/subject.ts'

export const allowedAndDeniedAdvice: Advice = {
  rule: 'category/allowed-and-denied',
  rationale: 'Who is denied, in person or with a group, is kept out, whoever else is allowed.',
  howToFix: 'Remove them from one of the two lists.',

  fixes(plan, finding) {
    const graph = graphAt(plan, finding)
    const category = subjectOf(plan, finding, 'category')
    if (!category) return []
    const both = contradicted(graph, category)
    const allowedMembers = category.allowedMembers?.filter((principal) => !both.includes(principal))
    return [
      ...allowFixes(plan, finding, category, both),
      {
        title: `Take ${principalWords(graph, both)} off the allowed members of ${category.name}`,
        apply: (before) => setCategory(before, finding.stage, category, { allowedMembers }),
      },
    ]
  },
}
