import { addGlobalPolicy, addSitePolicy, enablePolicy, grantNewPolicy, grantPolicy } from '../edits/users.ts'
import type { Graph } from '../graph.ts'
import type { Users } from '../model.ts'
import type { StageId } from '../plan.ts'
import { countOfSite, countUnder, effectivePolicy, homeSiteOf, sitePolicy } from '../policies.ts'
import { counted } from '../words.ts'
import type { Fix } from './rule.ts'

/** Everything that enables users for Persistent Chat, the narrowest first; the title tells how many users it reaches. */
export const policyFixes = (graph: Graph, stage: StageId, users: Users): readonly Fix[] => [
  ...grantFixes(graph, stage, users),
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

/** Enabling the policy that decides; where there is none at all, the global one is created. */
function enableFixes(graph: Graph, stage: StageId, users: Users): readonly Fix[] {
  const { policy } = effectivePolicy(graph, users)
  const reached = counted(countUnder(graph, policy), 'user')
  if (!policy) {
    return [{ title: `Create an enabling global policy (${reached})`, apply: (plan) => addGlobalPolicy(plan, stage) }]
  }
  const name = policy.scope === 'global' ? 'global policy' : `${policy.scope} policy ${policy.name}`
  return [{ title: `Enable ${name} (${reached})`, apply: (plan) => enablePolicy(plan, stage, policy) }]
}

/** A policy for the site of the users, which counts only where nobody granted them one. */
function siteFixes(graph: Graph, stage: StageId, users: Users): readonly Fix[] {
  const site = graph.get('site', homeSiteOf(graph, users))
  if (!site || sitePolicy(graph, site.id) || graph.get('policy', users.policy)) return []
  const title = `Create an enabling policy for the site ${site.name} (${counted(countOfSite(graph, site.id), 'user')})`
  return [{ title, apply: (plan) => addSitePolicy(plan, stage, site) }]
}
