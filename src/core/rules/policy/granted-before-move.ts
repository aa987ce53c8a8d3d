import { ownPolicy } from '#core/domain/people/policies.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { serverName } from '#core/model/words.ts'

export const grantedBeforeMove: Rule = {
  id: 'policy/granted-before-move',
  severity: 'info',
  when: 'stage',
  each: 'users',
  title: 'A Persistent Chat policy is granted to users on Lync Server 2013',
  source: { keys: ['COEX'], basis: 'derived' },

  *check(users, { graph }) {
    const policy = ownPolicy(graph, users)
    const home = graph.get('pool', users.homedOn)
    if (!policy?.enabled || !home || home.generation === 'lync2013') return
    yield {
      entities: [users.id, policy.id],
      related: [home.id],
      field: 'policy',
      message: `The policy ‘${policy.name}’ of ${users.name} has no effect yet, because the home pool ${home.name} is ${serverName[home.generation]}. Move them to Lync Server 2013 first.`,
    }
  },
}
