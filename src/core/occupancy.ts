import { fact } from './memory/facts.ts'
import { type ChatPool, isLegacy, type Users } from './model.ts'
import { userLookup } from './people/members.ts'
import { knownCount } from './reach/needs.ts'
import { entriesOf, type RoomSize, sizesIn } from './room-size.ts'

/** How full the rooms of one Lync 2013 chat pool are. */
export interface Occupancy {
  /** A disabled room serves nobody and is left out. */
  readonly rooms: readonly RoomSize[]
  /** The access entries of all rooms and categories. */
  readonly accessEntries: number
  /** In how many rooms a user is, on average. */
  readonly roomsPerUser: number
}

export const occupancyOf = fact((graph, chatPool: ChatPool): Occupancy => {
  if (isLegacy(chatPool)) return empty
  const called = userLookup(graph)
  const categories = graph.referrers('category', chatPool.id, 'chatPool')
  const all = [chatPool, ...categories].flatMap((holder) => sizesIn(graph, holder))
  const rooms = all.filter(({ room }) => !room.disabled)
  const scopes = categories.map(({ allowedMembers, deniedMembers, creators }) =>
    entriesOf(called, allowedMembers, deniedMembers, creators),
  )
  return {
    rooms,
    accessEntries: sumOf(all.map(({ entries }) => entries)) + sumOf(scopes),
    roomsPerUser: averageOf(rooms),
  }
})

const empty: Occupancy = { rooms: [], accessEntries: 0, roomsPerUser: 0 }

/** The seats of all rooms for each of the users that have one. */
function averageOf(rooms: readonly RoomSize[]): number {
  const people = new Set<Users>()
  for (const room of rooms) for (const users of room.people) people.add(users)
  const count = knownCount(people)
  return count === 0 ? 0 : sumOf(rooms.map(({ users }) => users)) / count
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)
