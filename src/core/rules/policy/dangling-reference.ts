import type { Rule } from '#core/model/rule/rule.ts'
import { nameElsewhere } from '../parts/wording/elsewhere.ts'

export const policyDanglingReference: Rule = {
  id: 'policy/dangling-reference',
  severity: 'error',
  when: 'stage',
  each: 'users',
  title: 'A policy that is granted to users exists',
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
}
