import type { Users } from '#core/model/entity.ts'
import { derivedFrom } from '#core/model/memory/derived.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { countInShort } from './headcount.ts'
import { principalKey, rostersOf } from './members.ts'

/** Somebody who can be put on a list, and what they are. */
export interface Known {
  readonly name: string
  readonly is: string
}

/** What people read for an entry of a list of principals: users of the stage by their name. */
export const principalName = (graph: Graph, principal: string): string => usersById(graph, principal)?.name ?? principal

/** The entry for what a person typed: the users of that name, else the text itself. */
export function principalCalled(graph: Graph, text: string): string {
  const typed = text.trim()
  const called = idsByName(graph).get(principalKey(typed))
  return called ?? typed
}

/** Whom the stage knows: its users, the groups that they are in, and whoever is on a list already. */
export const knownPrincipals = derivedFrom('users', (graph): readonly Known[] => {
  const known = new Map<string, Known>()
  const add = (name: string, is: string) => {
    const key = principalKey(name)
    if (!known.has(key)) known.set(key, { name, is })
  }
  for (const users of graph.all('users')) add(users.name, countInShort(users))
  for (const users of graph.all('users')) for (const group of users.memberOf ?? []) add(group, 'group')
  for (const content of [...graph.all('category'), ...graph.all('room')]) {
    for (const { principals } of rostersOf(content)) {
      for (const principal of principals) if (!principal.startsWith('users:')) add(principal, '')
    }
  }
  return [...known.values()]
})

const usersById = (graph: Graph, principal: string): Users | undefined =>
  principal.startsWith('users:') ? graph.get('users', principal as Users['id']) : undefined

/** Only names that one group of users has. */
const idsByName = derivedFrom('users', (graph): ReadonlyMap<string, string> => {
  const ids = new Map<string, string>()
  const twice = new Set<string>()
  for (const { id, name } of graph.all('users')) {
    const key = principalKey(name)
    if (ids.has(key)) twice.add(key)
    ids.set(key, id)
  }
  for (const key of twice) ids.delete(key)
  return ids
})
