import type { Advice } from '#core/model/rule/advice.ts'
import { policyFixes } from '../parts/policy-fixes.ts'
import { graphAt, subjectOf } from '../parts/subject.ts'

export const lync2013PolicyDisabledAdvice: Advice = {
  rule: 'client/lync2013-policy-disabled',
  rationale:
    'A user policy decides, else that of the site of the home pool, else the global one, which is disabled by default.',
  howToFix: 'Grant the users a policy that enables Persistent Chat, or enable the site policy or the global policy.',

  fixes(plan, finding) {
    const users = subjectOf(plan, finding, 'users')
    return users ? policyFixes(graphAt(plan, finding), finding.stage, users) : []
  },
}
