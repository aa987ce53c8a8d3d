import { cachedBy } from '#core/model/base/caches.ts'
import type { Category, EntityId, Users } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { isOnePerson } from './headcount.ts'
import { namesOf, ownNamesOf, principalKey, usersCalled } from './members.ts'

/** Whom a category lets in: those that it allows, without those that it denies. */
export type CategoryScope = Pick<Category, 'allowedMembers' | 'deniedMembers'>

/** The principals, each once, that a category is known to keep out. */
export const barredBy = (graph: Graph, scope: CategoryScope, principals: readonly string[] = []): readonly string[] =>
  [...new Set(principals)].filter((principal) => isBarred(graph, scope, principal))

const isBarred = (graph: Graph, { allowedMembers, deniedMembers = [] }: CategoryScope, principal: string): boolean =>
  covers(graph, deniedMembers, principal) || (allowedMembers !== undefined && lacks(graph, allowedMembers, principal))

/** Whether a list names a principal, or a group that the principal is in. */
export function covers(graph: Graph, list: readonly string[], principal: string): boolean {
  if (list.length === 0) return false
  const { keys } = rollOf(list)
  return keys.has(principalKey(principal)) || usersThemselves(graph, principal).some((users) => isNamed(users, keys))
}

/** The users that a principal names, and not just a group of theirs. */
export const usersThemselves = (graph: Graph, principal: string): readonly Users[] =>
  usersCalled(graph, principal).filter((users) => ownNamesOf(users).includes(principalKey(principal)))

/** The users whom the principals name themselves, each once. */
export const usersNamed = (graph: Graph, principals: readonly string[]): readonly EntityId[] => [
  ...new Set(principals.flatMap((principal) => usersThemselves(graph, principal).map(({ id }) => id))),
]

/**
 * Whether a principal is known not to be in a list; a group that the plan cannot look into may hold anybody, and so may
 * users whose number is not known.
 */
export function lacks(graph: Graph, list: readonly string[], principal: string): boolean {
  const { keys, hasGroups, ids } = rollOf(list)
  if (keys.has(principalKey(principal))) return false
  const known = usersCalled(graph, principal)
  if (known.length > 0) {
    return known.some((users) => !isNamed(users, keys) && !(hasGroups && users.memberOf === undefined))
  }
  return !hasGroups && !ids.some((id) => usersCalled(graph, id).some((users) => !isOnePerson(users)))
}

const isNamed = (users: Users, keys: ReadonlySet<string>): boolean => namesOf(users).some((name) => keys.has(name))

/** A list of principals, ready to be looked up. */
interface Roll {
  readonly keys: ReadonlySet<string>
  readonly ids: readonly string[]
  /** Whether it names something that may be a group. */
  readonly hasGroups: boolean
}

const rollOf = cachedBy(
  (list: readonly string[]): Roll => ({
    keys: new Set(list.map(principalKey)),
    ids: list.filter(isId),
    hasGroups: list.some((principal) => !isId(principal) && !principal.includes('@')),
  }),
)

const isId = (principal: string): boolean => principal.startsWith('users:')
