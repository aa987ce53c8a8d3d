import { cachedBy } from '#core/model/base/caches.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import { once } from '#core/model/base/once.ts'
import type { ChatPool, Room, Users } from '#core/model/entity.ts'
import { derivedFrom } from '#core/model/memory/derived.ts'
import { fact } from '#core/model/memory/facts.ts'
import { type Holder, heldBy, holdersOf } from '../content/islands.ts'
import { covers } from '../people/category-scope.ts'
import { usersCalled, usersIn } from '../people/members.ts'
import { membersIn } from '../people/room-pools.ts'
import { type Access, accessIn, type Obstacle } from './access.ts'

/** Who of the members of some rooms, as far as the plan knows them, cannot take part in them. */
export interface Audience {
  /** They have the same members. */
  readonly rooms: readonly Room[]
  readonly chatPool: ChatPool
  readonly blocked: readonly Blocked[]
  /** What is known of the other members: some can take part, or perhaps, or there are none. */
  readonly others: 'reached' | 'unknown' | 'none'
}

/** Somebody who cannot take part, and why. */
interface Blocked {
  readonly users: Users
  readonly obstacle: Obstacle
}

/**
 * The rooms with members that cannot reach them, each chat pool's together. Disabled rooms serve nobody, and whom a
 * category denies is no member of its rooms.
 */
export const audiencesOf = derivedFrom('chatPool', (graph): readonly Audience[] =>
  holdersOf(graph).flatMap((holder) => audiencesIn(graph, holder)),
)

/** The same of the rooms of one holder. */
export const audiencesIn = fact((graph, holder: Holder): readonly Audience[] => {
  const chatPool = holder.kind === 'chatPool' ? holder : graph.get('chatPool', holder.chatPool)
  if (!chatPool) return []
  const denied = (holder.kind === 'category' && holder.deniedMembers) || []
  const accessOf = once((users: Users) => accessIn(graph, users, chatPool))
  const isBlocked = (principal: string) =>
    usersCalled(graph, principal).some((users) => accessOf(users).standing === 'blocked')
  if (![...membersIn(graph, holder).keys()].some(isBlocked)) return []
  return withSameMembers(heldBy(graph, holder)).flatMap(({ members, rooms }) => {
    const admitted = usersIn(graph, members).filter(({ id }) => !covers(graph, denied, id))
    const all = admitted.map((users) => ({ users, access: accessOf(users) }))
    const blocked = all.flatMap(({ users, access }) =>
      access.standing === 'blocked' ? [{ users, obstacle: access.obstacle }] : [],
    )
    if (blocked.length === 0) return []
    const has = (what: Access['standing']) => all.some(({ access }) => access.standing === what)
    return { rooms, chatPool, blocked, others: has('reached') ? 'reached' : has('unknown') ? 'unknown' : 'none' }
  })
})

/** Thousands of rooms have few different lists of members. */
const withSameMembers = cachedBy((all: readonly Room[]) => {
  const open = all.filter(({ disabled }) => !disabled)
  const alike = groupBy(open, ({ members = [] }) => members.join('\0'))
  return [...alike.values()].map((rooms) => ({ rooms, members: rooms[0]?.members ?? [] }))
})
