import { headcountInWords, headcountOf } from '#core/domain/people/headcount.ts'
import { effectivePolicy } from '#core/domain/people/policies.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import type { Policy, Users } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'

export const provisioned: Rule = {
  id: 'capacity/provisioned',
  severity: 'error',
  when: 'stage',
  title: 'At most 150,000 users are enabled for Persistent Chat',
  source: { keys: ['CAP', 'REQ'], basis: 'stated' },

  *check({ graph }) {
    const enabling = enabledUsers(graph)
    const users = [...enabling.values()].flat()
    const count = headcountOf(users)
    if (count.known <= maxUsers) return
    const policies = [...enabling.keys()]
    yield {
      entities: policies.map(({ id }) => id).sort(),
      related: users.map(({ id }) => id),
      field: 'enabled',
      message: `${listed(policies.map(({ name }) => name))} ${policies.length === 1 ? 'enables' : 'enable'} Persistent Chat for ${headcountInWords(count)}. It supports at most 150,000. Enable fewer of them, such as by site or by user.`,
    }
  },
}

const maxUsers = 150_000

/** The users that each policy enables. Nobody is enabled while homed on an older pool, online or in another company. */
function enabledUsers(graph: Graph): ReadonlyMap<Policy, readonly Users[]> {
  const enabled = graph.all('users').flatMap((users) => {
    const { enabled: isEnabled, policy } = effectivePolicy(graph, users)
    return isEnabled && policy && isEligible(graph, users) ? [{ users, policy }] : []
  })
  const byPolicy = groupBy(enabled, ({ policy }) => policy)
  return new Map([...byPolicy].map(([policy, group]) => [policy, group.map(({ users }) => users)]))
}

const isEligible = (graph: Graph, users: Users): boolean =>
  !users.online && !users.federated && (graph.get('pool', users.homedOn)?.generation ?? 'lync2013') === 'lync2013'
