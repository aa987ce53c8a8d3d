import type { Graph } from '../../graph.ts'
import { type ChatPool, type Entity, isLegacy, type Users } from '../../model.ts'
import { clientsOf, groupChatClientsOf, needsChat } from '../../reach.ts'
import { nameOf } from '../../words.ts'
import type { Rule } from '../rule.ts'

export const detailsMissing: Rule = {
  id: 'plan/details-missing',
  severity: 'info',
  when: 'stage',
  title: 'The details that rules depend on are filled in',
  rationale: 'What is left out is unknown, and what is unknown is not checked.',
  howToFix: 'Fill in the detail.',
  source: { keys: ['PLANNER'], basis: 'derived' },

  *check({ graph }) {
    const entities = [...graph.all('users'), ...graph.all('client'), ...graph.all('policy'), ...graph.all('chatPool')]
    for (const entity of entities) {
      const missing = missingDetail(graph, entity)
      if (missing) yield { entities: [entity.id], field: missing.field, message: `${missing.text} Fill it in.` }
    }
  },
}

interface Missing {
  readonly field: string
  readonly text: string
}

function missingDetail(graph: Graph, entity: Entity): Missing | undefined {
  const name = nameOf(entity)
  switch (entity.kind) {
    case 'users':
      return hasUnknownHome(graph, entity)
        ? {
            field: 'homedOn',
            text: `The home pool of ${name} is not known, so which chat pools they reach is not checked.`,
          }
        : undefined
    case 'client':
      return entity.users === undefined
        ? { field: 'users', text: `Who uses this ${name} is not known, so what it reaches is not checked.` }
        : undefined
    case 'policy':
      return entity.scope === 'site' && entity.site === undefined
        ? { field: 'site', text: `The site of the policy ‘${name}’ is not known, so it applies to nobody.` }
        : undefined
    case 'chatPool':
      return hasUnknownEndpoints(graph, entity)
        ? {
            field: 'endpoints',
            text: `Group Chat clients connect to ${name}, but whether it has an endpoint for them is not known.`,
          }
        : undefined
    default:
      return undefined
  }
}

/** Without a client or a need for chat, the home of users changes nothing that is checked. */
const hasUnknownHome = (graph: Graph, users: Users): boolean =>
  users.homedOn === undefined && !users.online && (clientsOf(graph, users).length > 0 || needsChat(graph, users))

const hasUnknownEndpoints = (graph: Graph, chatPool: ChatPool): boolean =>
  !isLegacy(chatPool) && chatPool.endpoints === undefined && groupChatClientsOf(graph, chatPool).length > 0
