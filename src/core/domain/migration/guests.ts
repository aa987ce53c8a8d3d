import type { Category, ChatPool, Content, EntityId, Room, Users } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import { indexOn } from '#core/model/memory/table-index.ts'
import { contentsOf } from '../content/islands.ts'
import { ownNamesOf, principalKey, type Roster, rostersOf } from '../people/members.ts'
import { type Import, importsIn } from './imports.ts'
import { pathOf } from './levels.ts'
import { recreationsUntil, successorsOf } from './recreations.ts'
import { earlier } from './steps.ts'

/** A category or room whose lists name federated users, and those of them whom no import has brought. */
interface Hosting {
  readonly content: Category | Room
  readonly guests: readonly string[]
}

/** The content of such chat pools that lists federated users who did not come with it: one who did is known by list. */
export function* newGuests(
  at: Moment,
  chatPoolOf: (content: Category | Room) => ChatPool | undefined,
): Iterable<Hosting> {
  const federated = federatedIn(at.graph)
  if (federated.size === 0) return
  let arrived: ((content: Content, chatPool: ChatPool) => ReadonlySet<string>) | undefined
  for (const content of listing(at.graph, federated)) {
    const chatPool = chatPoolOf(content)
    if (!chatPool) continue
    arrived ??= arrivals(at, federated)
    const known = arrived(content, chatPool)
    const guests = seatsOf(rostersOf(content), federated).filter(({ seat }) => !known.has(seat))
    if (guests.length > 0) yield { content, guests: [...new Set(guests.map(({ principal }) => principal))] }
  }
}

/** The federated users by everything that a list may call them. */
type Federated = ReadonlyMap<string, EntityId>

const federatedIn = (graph: Graph): Federated =>
  new Map(
    graph
      .all('users')
      .filter(({ federated }) => federated)
      .flatMap((users: Users) => ownNamesOf(users).map((name) => [name, users.id] as const)),
  )

const keysOf = (content: Category | Room): readonly string[] =>
  rostersOf(content).flatMap(({ principals }) => principals.map(principalKey))
const categoriesByPrincipal = indexOn('category', keysOf)
const roomsByPrincipal = indexOn('room', keysOf)

/** The categories and rooms that let in any of these. */
const listing = (graph: Graph, federated: Federated): ReadonlySet<Category | Room> =>
  new Set(
    [...federated.keys()].flatMap((key) => [
      ...graph.having(categoriesByPrincipal, key),
      ...graph.having(roomsByPrincipal, key),
    ]),
  )

/** Who of them is on which list, as a text that can be compared, whatever a list calls them. */
const seatsOf = (rosters: readonly Roster[], federated: Federated) =>
  rosters.flatMap(({ field, principals }) =>
    principals.flatMap((principal) => {
      const guest = federated.get(principalKey(principal))
      return guest ? [{ principal, seat: `${field} ${guest}` }] : []
    }),
  )

/** Who came to the lists of a chat pool's content by an import, by its own id or to what stands for it there. */
function arrivals(at: Moment, federated: Federated): (content: Content, chatPool: ChatPool) => ReadonlySet<string> {
  const recreations = recreationsUntil(at)
  const seats = new Map<string, Set<string>>()
  for (const one of [at, ...earlier(at)].flatMap((moment) => importsIn(moment))) {
    for (const content of contentsOf(one.from, one.source)) {
      if (content.kind === 'addIn') continue
      const found = seatsOf(rostersOnArrival(one, content), federated).map(({ seat }) => seat)
      if (found.length === 0) continue
      for (const id of successorsOf(recreations, content.id)) {
        const key = `${one.target.id} ${id}`
        seats.set(key, new Set([...(seats.get(key) ?? []), ...found]))
      }
    }
  }
  return (content, { id }) => seats.get(`${id} ${content.id}`) ?? nobody
}

const nobody: ReadonlySet<string> = new Set()

/** The lists of content when it arrives: managers of the categories above a room, and of the root, manage the room. */
function rostersOnArrival({ from, source }: Import, content: Category | Room): readonly Roster[] {
  const category = content.kind === 'room' ? from.get('category', content.category) : undefined
  const above = category ? pathOf(from, category).flatMap(({ managers = [] }) => managers) : []
  const root = content.kind === 'room' ? (source.rootManagers ?? []) : []
  return [...rostersOf(content), { field: 'managers', principals: [...above, ...root] }]
}
