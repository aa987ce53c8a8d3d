import { usersCalled } from '#core/domain/people/members.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { listed } from '#core/model/words.ts'

/** "Ann, bob@contoso.com and Traders": principals by the names that people know them by. */
export const principalWords = (graph: Graph, principals: readonly string[]): string =>
  listed([...new Set(principals.map((principal) => principalName(graph, principal)))], 3)

function principalName(graph: Graph, principal: string): string {
  const [users] = principal.startsWith('users:') ? usersCalled(graph, principal) : []
  if (users) return users.name
  return principal.startsWith('users:') ? 'users who are not in this stage' : principal.replace(/^sip:/i, '')
}
