import { derivedFrom } from './derived.ts'
import type { Graph } from './graph.ts'
import { inheritingRooms } from './islands.ts'
import type { ChatPool, EntityId, Users } from './model.ts'
import { knownCount } from './needs.ts'
import { counterOf, type RoomSize } from './room-size.ts'

/** How full the rooms of one Lync 2013 chat pool are. */
export interface Occupancy {
  /** A disabled room serves nobody and is left out. */
  readonly rooms: readonly RoomSize[]
  /** The access entries of all rooms and categories. */
  readonly accessEntries: number
  /** In how many rooms a user is, on average. */
  readonly roomsPerUser: number
}

export const occupancyOf = (graph: Graph, chatPool: ChatPool): Occupancy => occupancies(graph).get(chatPool.id) ?? empty

const empty: Occupancy = { rooms: [], accessEntries: 0, roomsPerUser: 0 }

const occupancies = derivedFrom(
  ['room', 'category', 'chatPool', 'users'],
  (graph): ReadonlyMap<EntityId, Occupancy> => {
    const chatPools = graph.all('chatPool').filter(({ generation }) => generation === 'lync2013')
    return new Map(chatPools.map((chatPool) => [chatPool.id, occupancyIn(graph, chatPool)]))
  },
)

function occupancyIn(graph: Graph, chatPool: ChatPool): Occupancy {
  const { sizeOf, entriesOf } = counterOf(graph)
  const categories = graph.referrers('category', chatPool.id, 'chatPool')
  const own = graph.referrers('room', chatPool.id, 'chatPool')
  const all = [
    ...own.map((room) => sizeOf(room, graph.get('category', room.category))),
    ...categories.flatMap((category) => inheritingRooms(graph, category).map((room) => sizeOf(room, category))),
  ]
  const rooms = all.filter(({ room }) => !room.disabled)
  const scopes = categories.map(({ allowedMembers, deniedMembers, creators }) =>
    entriesOf(allowedMembers, deniedMembers, creators),
  )
  return {
    rooms,
    accessEntries: sumOf(all.map(({ entries }) => entries)) + sumOf(scopes),
    roomsPerUser: averageOf(rooms),
  }
}

/** The seats of all rooms for each of the users that have one. */
function averageOf(rooms: readonly RoomSize[]): number {
  const people = new Set<Users>()
  for (const room of rooms) for (const users of room.people) people.add(users)
  const count = knownCount(people)
  return count === 0 ? 0 : sumOf(rooms.map(({ users }) => users)) / count
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)
