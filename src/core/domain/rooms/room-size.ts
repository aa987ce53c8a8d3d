import type { Category, Room, Users } from '#core/model/entity.ts'
import { fact } from '#core/model/memory/facts.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { type Holder, heldBy } from '../content/islands.ts'
import { type Headcount, headcountOf, isOnePerson } from '../people/headcount.ts'
import { userLookup } from '../people/members.ts'

/** How many people a room is for. */
export interface RoomSize {
  readonly room: Room
  /** Everybody in its lists and, of an open room, whom its category allows; without those whom it denies. */
  readonly people: readonly Users[]
  /** How many these are, from known counts only. */
  readonly users: number
  /** Those in its list of members; whoever is in the list is at least one. */
  readonly members: Headcount
  /** The access entries of its lists. */
  readonly entries: Headcount
  readonly hasInvitations: boolean
}

type Principals = readonly string[] | undefined

/** How many people each room is for that has its chat pool from there. */
export const sizesIn = fact((graph, holder: Holder): readonly RoomSize[] => {
  const called = userLookup(graph)
  return heldBy(graph, holder).map((room) => measured(called, room, graph.get('category', room.category)))
})

export const sizeOf = (graph: Graph, room: Room): RoomSize =>
  measured(userLookup(graph), room, graph.get('category', room.category))

/**
 * Users of the plan who are listed themselves are an entry each, and where their number is not known at least one; any
 * other principal is one.
 */
export function entriesOf(called: Lookup, ...lists: readonly Principals[]): Headcount {
  let known = 0
  let isOpen = false
  for (const list of lists) {
    for (const principal of list ?? []) {
      const users = called(principal).find(({ id }) => id === principal)
      known += users?.count ?? 1
      isOpen ||= users !== undefined && users.count === undefined && !isOnePerson(users)
    }
  }
  return { known, isOpen }
}

type Lookup = ReturnType<typeof userLookup>

function measured(called: Lookup, room: Room, category: Category | undefined): RoomSize {
  const users = (list: Principals = []) => list.flatMap((principal) => called(principal))
  const members = new Set(users(room.members))
  const strangers = (room.members ?? []).filter((principal) => called(principal).length === 0)
  const people = new Set([...members, ...users(room.managers), ...users(room.presenters)])
  if (room.privacy === 'open') for (const one of users(category?.allowedMembers)) people.add(one)
  for (const one of users(category?.deniedMembers)) people.delete(one)
  return {
    room,
    people: [...people],
    users: headcountOf(people).known,
    members: membersOf(members, strangers.length),
    entries: entriesOf(called, room.members, room.managers, room.presenters),
    hasInvitations: invites(room, category),
  }
}

function membersOf(users: ReadonlySet<Users>, strangers: number): Headcount {
  const { known, isOpen } = headcountOf(users)
  const unknown = [...users].filter(({ count }) => count === undefined).length
  return { known: known + unknown + strangers, isOpen }
}

/** A room has invitations unless it turns them off, or nobody knows if its category has them. */
const invites = (room: Room, category: Category | undefined): boolean =>
  category?.invitations !== false && (room.invitations ?? category?.invitations) === true
