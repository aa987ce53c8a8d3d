import { cachedBy, cachedInParts } from '#core/model/base/caches.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import { atOnce, type InParts } from '#core/model/base/in-parts.ts'
import { byNameInParts } from '#core/model/base/natural-order.ts'
import type { Client, EntityId, Pool, Users } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { referrersBy } from '#core/model/memory/referrers.ts'
import type { Layout } from '#core/model/plan.ts'
import type { Table } from '#core/model/topology.ts'

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

/** The users of a home are the same list in all stages that have the same ones. */
const membersInOrder = cachedInParts((members: readonly Users[]) => byNameInParts(members))

/** The stacks of a stage, by their places too. */
const stackingInParts = cachedInParts(function* (graph: Graph) {
  yield* referrersBy('users', 'homedOn').ready(graph.table('users'))
  const stacks: Stack[] = []
  for (const home of graph.all('pool')) {
    const members = graph.referrers('users', home.id, 'homedOn')
    if (members.length < minStacked) continue
    stacks.push({ id: placeOfPeople(home), home, members: yield* membersInOrder(members) })
  }
  return { stacks, byPlace: new Map(stacks.map((stack) => [stack.id, stack])) }
})

const stacking = cachedBy((graph: Graph) => atOnce(stackingInParts(graph)))

export const stacksOf = (graph: Graph): readonly Stack[] => stacking(graph).stacks

export function* stacksInParts(graph: Graph): InParts<readonly Stack[]> {
  return (yield* stackingInParts(graph)).stacks
}

/** The stack that stands at a place of people. */
export const stackAt = (graph: Graph, place: EntityId): Stack | undefined =>
  stacking(graph).byPlace.get(place as Stack['id'])

/** The stack that a user group is gathered in. */
export function stackOf(graph: Graph, users: EntityId): Stack | undefined {
  const home = graph.get('users', users)?.homedOn
  return home && stackAt(graph, `people:${home}`)
}

/** A stack is closed until somebody opens it. */
export const isStackOpen = (layout: Layout, { id }: Stack): boolean => layout[id]?.collapsed === false

/** The users at whose shape a client is drawn; a client without any stands free. */
export const dockOf = (graph: Graph, { users }: Client): Users | undefined => graph.get('users', users)

/** The clients at the shape of some users, those that are drawn as one together: of several user groups, by type. */
export const dockedAt = (graph: Graph, users: readonly Users[]): readonly (readonly Client[])[] =>
  atOnce(dockedInParts(graph, users))

/** The clients of so many users are looked for in one step. */
const partLength = 2_000

/** The same in steps, where users are many; found once for stages that have the same ones. */
export function* dockedInParts(graph: Graph, users: readonly Users[]): InParts<readonly (readonly Client[])[]> {
  const [user] = users
  if (user && users.length === 1) return graph.referrers('client', user.id, 'users').map((client) => [client])
  const among = graph.table('client')
  const known = latestDocked.get(users)
  if (known?.among === among) return known.docked
  yield* referrersBy('client', 'users').ready(among)
  const clients: Client[] = []
  for (const [at, { id }] of users.entries()) {
    clients.push(...graph.referrers('client', id, 'users'))
    if (at % partLength === partLength - 1) yield
  }
  const docked = [...groupBy(clients, ({ client }) => client).values()]
  latestDocked.set(users, { among, docked })
  return docked
}

interface Docked {
  readonly among: Table<'client'>
  readonly docked: readonly (readonly Client[])[]
}
const latestDocked = new WeakMap<readonly Users[], Docked>()
