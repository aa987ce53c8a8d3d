import { derivedFrom } from './derived.ts'
import { userLookup } from './members.ts'
import type { Category, Room, Users } from './model.ts'
import { headcount, knownCount } from './needs.ts'

/** How many people a room is for. */
export interface RoomSize {
  readonly room: Room
  /** Everybody in its lists and, of an open room, whom its category allows; without those whom it denies. */
  readonly people: readonly Users[]
  /** How many these are, from known counts only. */
  readonly users: number
  /** Those in its list of members; whoever is in the list is at least one. */
  readonly members: number
  /** The access entries of its lists. */
  readonly entries: number
  readonly hasInvitations: boolean
}

type Principals = readonly string[] | undefined

/** Counts rooms and lists. Each room is counted once, until it, its category or any users change. */
interface Counter {
  sizeOf(room: Room, category: Category | undefined): RoomSize
  /** Users of the plan who are listed themselves are an entry each, where their count is known; any other principal is one. */
  entriesOf(...lists: readonly Principals[]): number
}

export const counterOf = derivedFrom(['users'], (graph): Counter => {
  const called = userLookup(graph)
  const known = new WeakMap<Room, { readonly category: Category | undefined; readonly size: RoomSize }>()
  const entriesOf = (...lists: readonly Principals[]) =>
    lists.reduce((sum, list = []) => sum + list.reduce((entries, one) => entries + entriesFor(called(one), one), 0), 0)
  return {
    entriesOf,
    sizeOf: (room, category) => {
      const before = known.get(room)
      if (before && before.category === category) return before.size
      const size = measured(called, room, category, entriesOf(room.members, room.managers, room.presenters))
      known.set(room, { category, size })
      return size
    },
  }
})

type Lookup = ReturnType<typeof userLookup>

const entriesFor = (users: readonly Users[], principal: string): number =>
  users.find(({ id }) => id === principal)?.count ?? 1

function measured(called: Lookup, room: Room, category: Category | undefined, entries: number): RoomSize {
  const users = (list: Principals = []) => list.flatMap((principal) => called(principal))
  const members = new Set(users(room.members))
  const strangers = (room.members ?? []).filter((principal) => called(principal).length === 0)
  const people = new Set([...members, ...users(room.managers), ...users(room.presenters)])
  if (room.privacy === 'open') for (const one of users(category?.allowedMembers)) people.add(one)
  for (const one of users(category?.deniedMembers)) people.delete(one)
  return {
    room,
    people: [...people],
    users: knownCount(people),
    members: headcount(members) + strangers.length,
    entries,
    hasInvitations: invites(room, category),
  }
}

/** A room has invitations unless it turns them off, or nobody knows if its category has them. */
const invites = (room: Room, category: Category | undefined): boolean =>
  category?.invitations !== false && (room.invitations ?? category?.invitations) === true
