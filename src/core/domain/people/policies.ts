import { groupBy } from '#core/model/base/group-by.ts'
import type { EntityId, Policy, Users } from '#core/model/entity.ts'
import { derivedFrom } from '#core/model/memory/derived.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { type Headcount, headcountOf } from './headcount.ts'

interface EffectivePolicy {
  /** Without any policy in the stage nobody knows who is enabled; it does not count against a user. */
  readonly state: 'enabled' | 'disabled' | 'unknown'
  /** Whether it is known to be enabled. */
  readonly enabled: boolean
  /** The policy that decides; none where the stage has no policy that applies. */
  readonly policy: Policy | undefined
  /** What was looked at, in order: user, site, global. */
  readonly chain: readonly string[]
}

/**
 * The Persistent Chat policy in effect: the user's own, else that of the site of the home pool, else the global
 * one, which is disabled unless it says otherwise.
 */
export function effectivePolicy(graph: Graph, users: Users): EffectivePolicy {
  const own = ownPolicy(graph, users)
  const ofSite = sitePolicy(graph, homeSiteOf(graph, users))
  const global = globalPolicy(graph)
  const policy = own ?? ofSite ?? global
  const chain = [
    policyInWords('user', own),
    policyInWords('site', ofSite),
    policyInWords('global', global, 'disabled by default'),
  ]
  const enabled = policy?.enabled ?? false
  const isKnown = graph.all('policy').length > 0
  return { state: isKnown ? (enabled ? 'enabled' : 'disabled') : 'unknown', enabled, policy, chain }
}

const policyInWords = (scope: string, policy: Policy | undefined, none = 'none') =>
  `${scope}: ${policy ? `${policy.name} ${policy.enabled ? 'enabled' : 'disabled'}` : none}`

/** The policy granted to users: a global or site policy holds by its scope and cannot be granted. */
export function ownPolicy(graph: Graph, users: Users): Policy | undefined {
  const granted = graph.get('policy', users.policy)
  return granted?.scope === 'user' ? granted : undefined
}

/** The site whose policy users get: that of their home pool, wherever the chat pool is. */
export const homeSiteOf = (graph: Graph, users: Users): EntityId<'site'> | undefined =>
  graph.get('pool', users.homedOn)?.site

export const globalPolicy = (graph: Graph): Policy | undefined =>
  graph.all('policy').find((policy) => policy.scope === 'global')

export const sitePolicy = (graph: Graph, site: EntityId | undefined): Policy | undefined =>
  site && graph.all('policy').find((policy) => policy.scope === 'site' && policy.site === site)

/** Whether Persistent Chat is enabled for users, or nobody knows. */
export const isChatEnabled = (graph: Graph, users: Users): boolean => effectivePolicy(graph, users).state !== 'disabled'

/** How many users get their policy from this one; without a policy, how many get none. */
export const countUnder = (graph: Graph, policy: Policy | undefined): Headcount =>
  countsByPolicy(graph).get(policy?.id) ?? nobody

/** How many users of a site have no policy of their own. */
export const countOfSite = (graph: Graph, site: EntityId): Headcount => countsBySite(graph).get(site) ?? nobody

const countsByPolicy = derivedFrom('users', (graph) =>
  countBy(graph.all('users'), (users) => effectivePolicy(graph, users).policy?.id),
)

const countsBySite = derivedFrom('users', (graph) =>
  countBy(
    graph.all('users').filter((users) => !ownPolicy(graph, users)),
    (users) => homeSiteOf(graph, users),
  ),
)

type Counts = ReadonlyMap<EntityId | undefined, Headcount>

const nobody = headcountOf([])

const countBy = (all: readonly Users[], keyOf: (users: Users) => EntityId | undefined): Counts =>
  new Map([...groupBy(all, keyOf)].map(([key, group]) => [key, headcountOf(group)]))
