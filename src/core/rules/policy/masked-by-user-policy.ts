import { homeSiteOf, ownPolicy, sitePolicy } from '#core/domain/people/policies.ts'
import { needsChat } from '#core/domain/reachability/needed-chat-pools.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const maskedByUserPolicy: Rule = {
  id: 'policy/masked-by-user-policy',
  severity: 'warning',
  when: 'stage',
  each: 'users',
  title: 'No old user policy keeps users from what their site enables',
  source: { keys: ['POL', 'POLU'], basis: 'stated' },
  suppressedBy: { 'client/lync2013-policy-disabled': 'subjects' },

  *check(users, { graph }) {
    const own = ownPolicy(graph, users)
    if (!own || own.enabled || graph.get('pool', users.homedOn)?.generation !== 'lync2013') return
    const ofSite = sitePolicy(graph, homeSiteOf(graph, users))
    if (!ofSite?.enabled || !needsChat(graph, users)) return
    yield {
      entities: [users.id, own.id],
      related: [ofSite.id],
      field: 'policy',
      message: `${users.name} needs chat rooms, and the site policy ‘${ofSite.name}’ enables them, but the policy ‘${own.name}’ of their own outranks it and does not. Take that policy back.`,
    }
  },
}
