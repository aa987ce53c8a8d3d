import { type Access, accessIn } from './access.ts'
import { derivedFrom } from './derived.ts'
import type { Graph } from './graph.ts'
import { chatPoolOf } from './islands.ts'
import { membersOf } from './members.ts'
import type { ChatPool, Room, Users } from './model.ts'

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

/** The rooms with members that cannot reach them; disabled rooms serve nobody. */
export const audiencesOf = derivedFrom(
  ['room', 'category', 'chatPool', 'users', 'client', 'pool', 'policy'],
  (graph): readonly Audience[] => {
    const standing = standings(graph)
    return graph.all('room').flatMap((room) => {
      const chatPool = room.disabled || !room.members?.length ? undefined : chatPoolOf(graph, room)
      if (!chatPool) return []
      const members = membersOf(graph, room).map((users) => ({ users, is: standing(users, chatPool) }))
      const blocked = members.flatMap(({ users, is }) => (is === 'blocked' ? [users] : []))
      const has = (what: Standing) => members.some(({ is }) => is === what)
      return blocked.length > 0
        ? [{ room, chatPool, blocked, isReached: has('reached'), isUnsure: has('unknown') }]
        : []
    })
  },
)

type Standing = Access['standing']

/** Asks once for each users and chat pool, however many rooms they share. */
function standings(graph: Graph): (users: Users, chatPool: ChatPool) => Standing {
  const known = new Map<ChatPool, Map<Users, Standing>>()
  return (users, chatPool) => {
    const inPool = known.get(chatPool) ?? new Map<Users, Standing>()
    known.set(chatPool, inPool)
    const standing = inPool.get(users) ?? accessIn(graph, users, chatPool).standing
    inPool.set(users, standing)
    return standing
  }
}
