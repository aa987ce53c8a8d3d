import type { Advice } from '#core/model/rule/advice.ts'
import { unmaskFixes } from '../parts/policy-fixes.ts'
import { graphAt, subjectOf } from '../parts/subject.ts'

export const maskedByUserPolicyAdvice: Advice = {
  rule: 'policy/masked-by-user-policy',
  rationale: 'A policy of the user outranks that of the site and the global one.',
  howToFix: 'Take the user policy back, so that the site policy decides.',

  fixes(plan, finding) {
    const users = subjectOf(plan, finding, 'users')
    return users ? unmaskFixes(graphAt(plan, finding), finding.stage, users) : []
  },
}
