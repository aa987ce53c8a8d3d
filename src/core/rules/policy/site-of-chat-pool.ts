import { effectivePolicy, homeSiteOf, sitePolicy } from '#core/domain/people/policies.ts'
import { needsChat } from '#core/domain/reachability/needed-chat-pools.ts'
import { type ChatPool, type EntityId, isLegacy, type Policy, type Users } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { idsOf, listed, namesOf } from '#core/model/words.ts'

export const siteOfChatPool: Rule = {
  id: 'policy/site-of-chat-pool',
  severity: 'warning',
  when: 'stage',
  each: 'policy',
  title: 'A site policy is for the site of the users, not for that of the chat pool',
  source: { keys: ['POL', 'POLS'], basis: 'derived' },

  *check(policy, { graph }) {
    const chatPools = chatPoolsAt(graph, policy)
    const missed = chatPools.length === 0 ? [] : missedUsers(graph, policy)
    const site = graph.get('site', policy.site)
    if (missed.length === 0 || !site) return
    yield {
      entities: [policy.id],
      related: [...idsOf(chatPools), ...idsOf(missed)],
      field: 'site',
      message: `The policy ‘${policy.name}’ enables Persistent Chat for ${site.name}, where ${listed(namesOf(chatPools))} is, but ${listed(namesOf(missed), 3)} ${missed.length === 1 ? 'of another site gets' : 'of other sites get'} nothing by it. A site policy follows the site of the users. Create one there.`,
    }
  },
}

/** The Persistent Chat pools in the site that an enabling site policy is for. */
function chatPoolsAt(graph: Graph, { scope, enabled, site }: Policy): readonly ChatPool[] {
  if (scope !== 'site' || !enabled || site === undefined) return []
  return graph.all('chatPool').filter((chatPool) => !isLegacy(chatPool) && siteOf(graph, chatPool) === site)
}

const siteOf = (graph: Graph, chatPool: ChatPool): EntityId | undefined =>
  chatPool.site ?? graph.get('pool', chatPool.hostedOn)?.site

/** The users of other sites who need chat and have no policy there; none where the policy serves somebody. */
export function missedUsers(graph: Graph, policy: Policy): readonly Users[] {
  const inNeed = graph
    .all('users')
    .filter((users) => graph.get('pool', users.homedOn)?.generation === 'lync2013' && needsChat(graph, users))
  if (inNeed.some((users) => homeSiteOf(graph, users) === policy.site)) return []
  return inNeed.filter((users) => {
    const site = homeSiteOf(graph, users)
    return site !== undefined && !sitePolicy(graph, site) && !effectivePolicy(graph, users).enabled
  })
}
