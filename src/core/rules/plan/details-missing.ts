import { openDetailsOf } from '#core/domain/migration/chat-pool-details.ts'
import { clientsOf, groupChatClientsOf } from '#core/domain/reachability/clients.ts'
import { needsChat } from '#core/domain/reachability/needed-chat-pools.ts'
import { isDescribed, needsDefaultChatPool } from '#core/domain/servers/site-defaults.ts'
import { type ChatPool, type Entity, isLegacy, type Users } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed, nameOf } from '#core/model/words.ts'

export const detailsMissing: Rule = {
  id: 'plan/details-missing',
  severity: 'info',
  when: 'stage',
  title: 'The details that rules depend on are filled in',
  source: { keys: ['PLANNER'], basis: 'derived' },

  *check(at) {
    const entities = judged.flatMap((kind): readonly Entity[] => at.graph.all(kind))
    for (const entity of entities) {
      const [first, ...others] = missingDetails(at, entity)
      if (!first) continue
      const texts = [first, ...others].map(({ text }) => text)
      yield { entities: [entity.id], field: first.field, message: `${texts.join(' ')} Fill it in.` }
    }
  },
}

const judged = ['users', 'client', 'policy', 'chatPool', 'site'] as const

interface Missing {
  readonly field: string
  readonly text: string
}

function missingDetails(at: Moment, entity: Entity): readonly Missing[] {
  const { graph } = at
  const name = nameOf(entity)
  const when = (isMissing: boolean, field: string, text: string) => (isMissing ? [{ field, text }] : [])
  switch (entity.kind) {
    case 'users':
      return when(
        hasUnknownHome(graph, entity),
        'homedOn',
        `The home pool of ${name} is not known, so which chat pools they reach is not checked.`,
      )
    case 'client':
      return when(
        entity.users === undefined,
        'users',
        `Who uses this ${name} is not known, so what it reaches is not checked.`,
      )
    case 'policy':
      return when(
        entity.scope === 'site' && entity.site === undefined,
        'site',
        `The site of the policy ‘${name}’ is not known, so it applies to nobody.`,
      )
    case 'site':
      return when(
        needsDefaultChatPool(graph, entity) && !isDescribed(graph, entity),
        'defaultChatPool',
        `Several chat pools serve the users of ${name}, but which one is the default is not known.`,
      )
    case 'chatPool':
      return [
        ...when(
          hasUnknownEndpoints(graph, entity),
          'endpoints',
          `Group Chat clients connect to ${name}, but whether it has an endpoint for them is not known.`,
        ),
        ...openDetails(at, entity),
      ]
    default:
      return []
  }
}

function openDetails(at: Moment, chatPool: ChatPool): readonly Missing[] {
  const open = openDetailsOf(at, chatPool)
  return open.slice(0, 1).map(({ field }) => ({
    field,
    text: `Not known and not checked of ${chatPool.name}: ${listed(open.map(({ name }) => name))}.`,
  }))
}

/**
 * Without a client or a need for chat, the home of users changes nothing that is checked; federated ones have none
 * here.
 */
const hasUnknownHome = (graph: Graph, users: Users): boolean =>
  users.homedOn === undefined &&
  !users.online &&
  !users.federated &&
  (clientsOf(graph, users).length > 0 || needsChat(graph, users))

const hasUnknownEndpoints = (graph: Graph, chatPool: ChatPool): boolean =>
  !isLegacy(chatPool) && chatPool.endpoints === undefined && groupChatClientsOf(graph, chatPool).length > 0
