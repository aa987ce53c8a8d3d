import { cachedBy } from '#core/model/base/caches.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import { byName } from '#core/model/base/natural-order.ts'
import type { Client, EntityId, Pool, Users } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Layout } from '#core/model/plan.ts'

/** From so many user groups of one home on, they are drawn as one shape. */
const minStacked = 4

/** User groups with one home, drawn as one shape because they are many. */
export interface Stack {
  /** What the shape is called in a layout: it stands in one place in all stages, whoever is in it. */
  readonly id: EntityId<'people'>
  readonly home: Pool
  /** By name. */
  readonly members: readonly Users[]
}

/** What the stack of a home is called, whoever is in it. */
export const placeOfPeople = ({ id }: Pool): Stack['id'] => `people:${id}`

/** The stacks of a stage, by their places too, and the one that each gathered user group is in. */
const stacking = cachedBy((graph: Graph) => {
  const stacks = graph.all('pool').flatMap((home): readonly Stack[] => {
    const members = graph.referrers('users', home.id, 'homedOn')
    return members.length < minStacked ? [] : [{ id: placeOfPeople(home), home, members: byName(members) }]
  })
  const byMember = stacks.flatMap((stack) => stack.members.map(({ id }): [EntityId, Stack] => [id, stack]))
  return { stacks, byPlace: new Map(stacks.map((stack) => [stack.id, stack])), byMember: new Map(byMember) }
})

export const stacksOf = (graph: Graph): readonly Stack[] => stacking(graph).stacks

/** The stack that stands at a place of people. */
export const stackAt = (graph: Graph, place: EntityId): Stack | undefined =>
  stacking(graph).byPlace.get(place as Stack['id'])

/** The stack that a user group is gathered in. */
export const stackOf = (graph: Graph, users: EntityId): Stack | undefined => stacking(graph).byMember.get(users)

/** A stack is closed until somebody opens it. */
export const isStackOpen = (layout: Layout, { id }: Stack): boolean => layout[id]?.collapsed === false

/** The users at whose shape a client is drawn; a client without any stands free. */
export const dockOf = (graph: Graph, { users }: Client): Users | undefined => graph.get('users', users)

/** The clients at the shape of some users, those that are drawn as one together: of several user groups, by type. */
export function dockedAt(graph: Graph, users: readonly Users[]): readonly (readonly Client[])[] {
  const clients = users.flatMap(({ id }) => graph.referrers('client', id, 'users'))
  return users.length === 1 ? clients.map((client) => [client]) : [...groupBy(clients, ({ client }) => client).values()]
}
