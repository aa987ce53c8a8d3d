import { effectivePolicy } from '#core/domain/people/policies.ts'
import { isLegacy, type Users } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { idsOf, listed, namesOf } from '#core/model/words.ts'

export const nobodyEnabled: Rule = {
  id: 'policy/nobody-enabled',
  severity: 'warning',
  when: 'stage',
  title: 'A policy enables somebody for Persistent Chat',
  source: { keys: ['CHECK', 'PS:Get-CsPersistentChatPolicy'], basis: 'stated' },
  suppressedBy: {
    'policy/site-of-chat-pool': 'shared',
    'client/lync2013-policy-disabled': 'shared',
    'client/need-unmet': 'shared',
  },

  *check({ graph }) {
    const chatPools = graph.all('chatPool').filter((chatPool) => !isLegacy(chatPool))
    const policies = graph.all('policy')
    if (chatPools.length === 0 || policies.length === 0) return
    const homed = graph.all('users').filter((users) => isHomedOn2013(graph, users))
    if (homed.length === 0 || homed.some((users) => effectivePolicy(graph, users).enabled)) return
    yield {
      entities: idsOf(chatPools),
      related: idsOf(policies),
      message: `No policy enables any user on Lync Server 2013 for Persistent Chat, so ${listed(namesOf(chatPools))} would serve no Lync 2013 client. Enable a site policy, or grant an enabling policy to users.`,
    }
  },
}

const isHomedOn2013 = (graph: Graph, users: Users): boolean =>
  graph.get('pool', users.homedOn)?.generation === 'lync2013'
