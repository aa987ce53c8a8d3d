import { headcountInShort, sumOf } from '#core/domain/people/headcount.ts'
import {
  countOfSite,
  countUnder,
  effectivePolicy,
  homeSiteOf,
  ownPolicy,
  sitePolicy,
} from '#core/domain/people/policies.ts'
import { addGlobalPolicy, addSitePolicy, enablePolicy, grantNewPolicy, grantPolicy } from '#core/edits/users.ts'
import type { Site, Users } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { StageId } from '#core/model/plan.ts'
import type { Fix } from '#core/model/rule/advice.ts'
import { listed } from '#core/model/words.ts'

/**
 * Everything that enables users for Persistent Chat, the narrowest first; the title tells how many users it applies to.
 */
export const policyFixes = (graph: Graph, stage: StageId, users: Users): readonly Fix[] => [
  ...grantFixes(graph, stage, users),
  ...unmaskFixes(graph, stage, users),
  ...enableFixes(graph, stage, users),
  ...siteFixes(graph, stage, users),
]

function grantFixes(graph: Graph, stage: StageId, users: Users): readonly Fix[] {
  const enabling = graph.all('policy').filter(({ scope, enabled }) => scope === 'user' && enabled)
  if (enabling.length === 0) {
    const title = `Grant ${users.name} a new policy that enables Persistent Chat`
    return [{ title, apply: (plan) => grantNewPolicy(plan, stage, users) }]
  }
  return enabling.map((policy) => ({
    title: `Grant ${policy.name} to ${users.name}`,
    apply: (plan) => grantPolicy(plan, stage, users, policy.id),
  }))
}

/** Taking back a policy of their own, where another one would enable them. */
export function unmaskFixes(graph: Graph, stage: StageId, users: Users): readonly Fix[] {
  const own = ownPolicy(graph, users)
  const { policy: _, ...others } = users
  if (!own || own.enabled || !effectivePolicy(graph, others).enabled) return []
  const title = `Take ${own.name} back from ${users.name}`
  return [{ title, apply: (plan) => grantPolicy(plan, stage, users, undefined) }]
}

/** Enabling the policy that decides; where there is none at all, the global one is created. */
function enableFixes(graph: Graph, stage: StageId, users: Users): readonly Fix[] {
  const { policy } = effectivePolicy(graph, users)
  const affected = headcountInShort(countUnder(graph, policy))
  if (!policy) {
    return [{ title: `Create an enabling global policy (${affected})`, apply: (plan) => addGlobalPolicy(plan, stage) }]
  }
  const name = policy.scope === 'global' ? 'global policy' : `${policy.scope} policy ${policy.name}`
  return [{ title: `Enable ${name} (${affected})`, apply: (plan) => enablePolicy(plan, stage, policy) }]
}

/** A policy for the site of the users, which counts only where nobody granted them one. */
function siteFixes(graph: Graph, stage: StageId, users: Users): readonly Fix[] {
  const site = graph.get('site', homeSiteOf(graph, users))
  if (!site || sitePolicy(graph, site.id) || ownPolicy(graph, users)) return []
  return [sitePolicyFix(graph, stage, [site])]
}

/** Creating an enabling policy for each of these sites. */
export function sitePolicyFix(graph: Graph, stage: StageId, sites: readonly Site[]): Fix {
  const affected = sumOf(sites.map(({ id }) => countOfSite(graph, id)))
  const names = listed(sites.map(({ name }) => name))
  return {
    title: `Create an enabling policy for the ${sites.length === 1 ? 'site' : 'sites'} ${names} (${headcountInShort(affected)})`,
    apply: (plan) => sites.reduce((edited, site) => addSitePolicy(edited, stage, site), plan),
  }
}
