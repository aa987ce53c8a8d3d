import { wouldReach } from '#core/domain/reachability/access.ts'
import { clientsOf } from '#core/domain/reachability/clients.ts'
import { persistentChatOf } from '#core/domain/servers/load.ts'
import type { Client, Users } from '#core/model/entity.ts'
import { derivedFrom } from '#core/model/memory/derived.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { thousands } from '#core/model/words.ts'

export const endpoints: Rule = {
  id: 'capacity/endpoints',
  severity: 'error',
  when: 'stage',
  title: 'At most 120,000 client endpoints use Persistent Chat',
  source: { keys: ['CAP'], basis: 'stated' },
  suppressedBy: {
    'capacity/deployment-concurrent': 'stage',
    'capacity/pool-concurrent': 'stage',
    'capacity/provisioned': 'stage',
  },

  *check({ graph }) {
    const groups = chatters(graph)
    const users = sumOf(groups, ({ count }) => count)
    const count = sumOf(groups, (group) => group.count * endpointsPerUser(group)) * shareConnected(graph, users)
    if (count <= maxEndpoints) return
    yield {
      entities: groups.flatMap(({ clients }) => clients.map(({ id }) => id)).sort(),
      related: groups.map(({ users: { id } }) => id),
      message: `About ${thousands(Math.ceil(count))} client endpoints use Persistent Chat, counting 1.5 or more for each user. It supports at most 120,000. Let fewer users connect, or fill in how many do at once.`,
    }
  },
}

const maxEndpoints = 120_000

interface Chatters {
  readonly users: Users
  readonly count: number
  readonly clients: readonly Client[]
}

/** The users of a known count, with those of their clients that reach a Persistent Chat pool. */
const chatters = derivedFrom('users', (graph): readonly Chatters[] => {
  const chatPools = persistentChatOf(graph.all('chatPool'))
  return graph.all('users').flatMap((users) => {
    const clients = clientsOf(graph, users).filter((client) =>
      chatPools.some((chatPool) => wouldReach(graph, client, users, chatPool)),
    )
    return users.count && clients.length > 0 ? [{ users, count: users.count, clients }] : []
  })
})

const endpointsPerUser = ({ clients }: Chatters): number => Math.max(1.5, clients.length)

/** The share of these users who are connected at once, where every chat pool says how many that are. */
function shareConnected(graph: Graph, users: number): number {
  const loads = persistentChatOf(graph.all('chatPool')).map(({ concurrentUsers }) => concurrentUsers)
  const known = loads.filter((load) => load !== undefined)
  if (users === 0 || known.length < loads.length) return 1
  return Math.min(1, sumOf(known, (load) => load) / users)
}

const sumOf = <T>(items: readonly T[], amountOf: (item: T) => number): number =>
  items.reduce((sum, item) => sum + amountOf(item), 0)
