import { isChatEnabled } from '#core/domain/people/policies.ts'
import { grantPolicy } from '#core/edits/users.ts'
import type { Policy } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { keepFixes } from '../parts/fixes/keep-fixes.ts'
import { graphAt, subjectOf } from '../parts/fixes/subject.ts'
import { nameElsewhere } from '../parts/wording/elsewhere.ts'

export const policyDanglingReference: Rule = {
  id: 'policy/dangling-reference',
  severity: 'error',
  when: 'stage',
  each: 'users',
  title: 'A policy that is granted to users exists',
  rationale: 'Only a policy that exists can be granted; without it the site policy or the global one would decide.',
  howToFix: 'Create the policy, grant another one, or take it back from the users.',
  source: { keys: ['PS:Grant-CsPersistentChatPolicy'], basis: 'stated' },

  *check(users, at) {
    const id = users.policy
    if (id === undefined || at.graph.get('policy', id)) return
    const name = nameElsewhere(at, id)
    yield {
      entities: [users.id, id],
      field: 'policy',
      message: `${users.name} should have ${name ? `the Persistent Chat policy ‘${name}’, which this stage does not have` : 'a Persistent Chat policy that no stage has'}. Create it, grant another one, or take it back.`,
      broken: [{ from: users.id, field: 'policy', to: id, label: 'not in this stage' }],
    }
  },

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
