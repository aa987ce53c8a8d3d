import { grantPolicy } from '#core/edits/users.ts'
import type { Policy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { graphAt, subjectOf } from '../parts/fixes/subject.ts'

export const notGrantable: Rule = {
  id: 'policy/not-grantable',
  severity: 'error',
  when: 'stage',
  each: 'users',
  title: 'A policy that is granted to users is one for users',
  rationale: 'The global policy and those of sites hold by their scope; only a policy for users can be granted.',
  howToFix: 'Take the policy back, or grant one for users.',
  source: { keys: ['PS:Grant-CsPersistentChatPolicy'], basis: 'stated' },

  *check(users, { graph }) {
    const policy = graph.get('policy', users.policy)
    if (!policy || policy.scope === 'user') return
    yield {
      entities: [users.id, policy.id],
      field: 'policy',
      message: `${users.name} should be granted ‘${policy.name}’, ${scopeInWords[policy.scope]}. Only a policy for users can be granted: that one holds by its scope. Take it back, or grant one for users.`,
    }
  },

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

const scopeInWords: Readonly<Record<Exclude<Policy['scope'], 'user'>, string>> = {
  global: 'the global policy',
  site: 'the policy of a site',
}
