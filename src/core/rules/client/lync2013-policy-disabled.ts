import { effectivePolicy } from '#core/domain/people/policies.ts'
import { blockedChatPools } from '#core/domain/reachability/connections.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { idsOf, listed, namesOf } from '#core/model/words.ts'
import { brokenLines } from '../parts/wording/client-lines.ts'
import { reachedOtherwise } from '../parts/wording/reached-otherwise.ts'

export const lync2013PolicyDisabled: Rule = {
  id: 'client/lync2013-policy-disabled',
  severity: 'error',
  when: 'stage',
  each: 'client',
  title: 'Users of Persistent Chat in the Lync 2013 client are enabled by policy',
  source: { keys: ['COEX', 'NEW', 'PS:Get-CsPersistentChatPolicy'], basis: 'stated' },

  *check(client, at) {
    const { graph } = at
    const users = graph.get('users', client.users)
    if (client.client !== 'lync2013' || !users) return
    const chatPools = blockedChatPools(graph, client, users, 'policy-disabled')
    if (chatPools.length === 0) return
    const { policy, chain } = effectivePolicy(graph, users)
    yield {
      entities: [users.id, client.id],
      related: [...idsOf(chatPools), ...(policy ? [policy.id] : [])],
      field: 'policy',
      message: `${users.name} cannot use ${listed(namesOf(chatPools))} with the Lync 2013 client, because Persistent Chat is not enabled by policy (${chain.join('; ')}). Enable it for them.${reachedOtherwise(at, client, users, chatPools)}`,
      broken: brokenLines(graph, client, chatPools, 'not enabled by policy'),
    }
  },
}
