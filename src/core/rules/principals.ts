import type { Graph } from '../graph.ts'
import type { EntityId } from '../model.ts'
import { usersCalled } from '../people/members.ts'
import { usersThemselves } from '../people/scopes.ts'
import { listed } from '../words.ts'

/** "Ann, bob@contoso.com and Traders": principals by the names that people know them by. */
export const principalWords = (graph: Graph, principals: readonly string[]): string =>
  listed([...new Set(principals.map((principal) => principalName(graph, principal)))], 3)

function principalName(graph: Graph, principal: string): string {
  const [users] = principal.startsWith('users:') ? usersCalled(graph, principal) : []
  if (users) return users.name
  return principal.startsWith('users:') ? 'users who are not in this stage' : principal.replace(/^sip:/i, '')
}

/** The users whom the principals name themselves, each once. */
export const usersNamed = (graph: Graph, principals: readonly string[]): readonly EntityId[] => [
  ...new Set(principals.flatMap((principal) => usersThemselves(graph, principal).map(({ id }) => id))),
]
