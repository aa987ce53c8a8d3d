import { type ChatPool, isLegacy, type Users } from '#core/model/entity.ts'
import { fact } from '#core/model/memory/facts.ts'
import type { Holder } from '../content/islands.ts'
import { type Headcount, headcountOf, sumOf } from '../people/headcount.ts'
import { userLookup } from '../people/members.ts'
import { entriesOf, type RoomSize, sizesIn } from './room-size.ts'

/** How full the rooms of one Lync 2013 chat pool are. */
export interface Occupancy {
  /** A disabled room serves nobody and is left out. */
  readonly rooms: readonly RoomSize[]
  /** The access entries of all rooms and categories. */
  readonly accessEntries: Headcount
  /** In how many rooms a user is, on average. */
  readonly roomsPerUser: number
}

export const occupancyOf = fact((graph, chatPool: ChatPool): Occupancy => {
  if (isLegacy(chatPool)) return empty
  const called = userLookup(graph)
  const categories = graph.referrers('category', chatPool.id, 'chatPool')
  const all = [chatPool, ...categories].map((holder) => occupancyIn(graph, holder))
  const scopes = categories.map(({ allowedMembers, deniedMembers, creators }) =>
    entriesOf(called, allowedMembers, deniedMembers, creators),
  )
  return {
    rooms: all.flatMap(({ rooms }) => rooms),
    accessEntries: sumOf([...all.map(({ entries }) => entries), ...scopes]),
    roomsPerUser: averageOf(all),
  }
})

const empty: Occupancy = { rooms: [], accessEntries: headcountOf([]), roomsPerUser: 0 }

/** The same of the rooms that have their chat pool from there. */
interface Part {
  readonly rooms: readonly RoomSize[]
  readonly entries: Headcount
  readonly people: ReadonlySet<Users>
  readonly seats: number
}

export const occupancyIn = fact((graph, holder: Holder): Part => {
  const all = sizesIn(graph, holder)
  const rooms = all.filter(({ room }) => !room.disabled)
  return {
    rooms,
    entries: sumOf(all.map(({ entries }) => entries)),
    people: new Set(rooms.flatMap(({ people }) => people)),
    seats: total(rooms.map(({ users }) => users)),
  }
})

/** The seats of all rooms for each of the users that have one. */
function averageOf(parts: readonly Part[]): number {
  const count = headcountOf(new Set(parts.flatMap(({ people }) => [...people]))).known
  return count === 0 ? 0 : total(parts.map(({ seats }) => seats)) / count
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)
