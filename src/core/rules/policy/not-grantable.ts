import type { Policy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const notGrantable: Rule = {
  id: 'policy/not-grantable',
  severity: 'error',
  when: 'stage',
  each: 'users',
  title: 'A policy that is granted to users is one for users',
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
}

const scopeInWords: Readonly<Record<Exclude<Policy['scope'], 'user'>, string>> = {
  global: 'the global policy',
  site: 'the policy of a site',
}
