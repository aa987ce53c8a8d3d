import { isChatEnabled } from '#core/domain/people/policies.ts'
import { grantPolicy } from '#core/edits/users.ts'
import type { Policy } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { keepFixes } from '../parts/keep-fixes.ts'
import { graphAt, subjectOf } from '../parts/subject.ts'

export const policyDanglingReferenceAdvice: Advice = {
  rule: 'policy/dangling-reference',
  rationale: 'Only a policy that exists can be granted; without it the site policy or the global one would decide.',
  howToFix: 'Create the policy, grant another one, or take it back from the users.',

  fixes(plan, finding) {
    const users = subjectOf(plan, finding, 'users')
    if (!users?.policy) return []
    const enabling = graphAt(plan, finding)
      .all('policy')
      .filter(({ scope, enabled }) => scope === 'user' && enabled)
    return [
      ...(wouldDisable(plan, users.policy) ? [] : keepFixes(plan, finding.stage, users.policy)),
      ...enabling.map((policy) => ({
        title: `Grant ${policy.name} to ${users.name}`,
        apply: (before: typeof plan) => grantPolicy(before, finding.stage, users, policy.id),
      })),
      {
        title: `Take the missing policy back from ${users.name}`,
        apply: (before) => grantPolicy(before, finding.stage, users, undefined),
      },
    ]
  },
}

/** Whether a missing policy would take chat away from users who have it by another one meanwhile. */
const wouldDisable = (plan: Plan, id: Policy['id']): boolean =>
  plan.stages.some(({ topology }) => topology.policy.get(id)?.enabled === false) &&
  plan.stages.some(({ topology }) => {
    const graph = graphOf(topology)
    return (
      !graph.get('policy', id) && graph.referrers('users', id, 'policy').some((users) => isChatEnabled(graph, users))
    )
  })
