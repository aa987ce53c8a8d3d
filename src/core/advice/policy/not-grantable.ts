import { grantPolicy } from '#core/edits/users.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { graphAt, subjectOf } from '../parts/subject.ts'

export const notGrantableAdvice: Advice = {
  rule: 'policy/not-grantable',
  rationale: 'The global policy and those of sites hold by their scope; only a policy for users can be granted.',
  howToFix: 'Take the policy back, or grant one for users.',

  fixes(plan, finding) {
    const users = subjectOf(plan, finding, 'users')
    if (!users) return []
    const graph = graphAt(plan, finding)
    const meant = graph.get('policy', users.policy)
    const same = graph.all('policy').filter(({ scope, enabled }) => scope === 'user' && enabled === meant?.enabled)
    return [
      {
        title: `Take the policy back from ${users.name}`,
        apply: (before) => grantPolicy(before, finding.stage, users, undefined),
      },
      ...same.map((policy) => ({
        title: `Grant ${policy.name} to ${users.name}`,
        apply: (before: typeof plan) => grantPolicy(before, finding.stage, users, policy.id),
      })),
    ]
  },
}
