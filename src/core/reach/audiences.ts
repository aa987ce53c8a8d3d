import { type Holder, heldBy, holdersOf } from '../islands.ts'
import { derivedFrom } from '../memory/derived.ts'
import { fact } from '../memory/facts.ts'
import type { ChatPool, Room, Users } from '../model.ts'
import { once } from '../once.ts'
import { usersCalled, usersIn } from '../people/members.ts'
import { type Access, accessIn } from './access.ts'

/** Who of the members of a room, as far as the plan knows them, cannot take part in it. */
export interface Audience {
  readonly room: Room
  readonly chatPool: ChatPool
  readonly blocked: readonly Users[]
  /** Whether another member can take part. */
  readonly isReached: boolean
  /** Whether nobody knows of some members if they can. */
  readonly isUnsure: boolean
}

/** The rooms with members that cannot reach them, in the order of their ids; disabled rooms serve nobody. */
export const audiencesOf = derivedFrom('chatPool', (graph): readonly Audience[] =>
  holdersOf(graph)
    .flatMap((holder) => audiencesIn(graph, holder))
    .sort((a, b) => (a.room.id < b.room.id ? -1 : 1)),
)

const audiencesIn = fact((graph, holder: Holder): readonly Audience[] => {
  const chatPool = holder.kind === 'chatPool' ? holder : graph.get('chatPool', holder.chatPool)
  if (!chatPool) return []
  const standing = once((users: Users): Standing => accessIn(graph, users, chatPool).standing)
  const standings = once((principal: string) => new Set(usersCalled(graph, principal).map(standing)))
  const isBlocked = once((principal: string) => standings(principal).has('blocked'))
  return heldBy(graph, holder).flatMap((room) => {
    if (room.disabled || !room.members?.some(isBlocked)) return []
    const has = (what: Standing) => room.members?.some((member) => standings(member).has(what)) ?? false
    const blocked = usersIn(graph, room.members).filter((users) => standing(users) === 'blocked')
    return { room, chatPool, blocked, isReached: has('reached'), isUnsure: has('unknown') }
  })
})

type Standing = Access['standing']
