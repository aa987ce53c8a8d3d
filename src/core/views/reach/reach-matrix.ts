import { roomPoolsOf } from '#core/domain/people/members.ts'
import { type Access, accessAt } from '#core/domain/reachability/access.ts'
import { neededChatPools, needsChat } from '#core/domain/reachability/reach.ts'
import { byName } from '#core/model/base/natural-order.ts'
import { type ChatPool, generations, type Users } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'

/** What one group of users has to do with one chat pool. */
export interface ReachCell {
  readonly chatPool: ChatPool
  readonly access: Access
  /** Why they need it: they have rooms there, or one of their clients is meant to connect to it. */
  readonly need: 'rooms' | 'client' | undefined
}

export interface ReachRow {
  readonly users: Users
  /** How many they are; users without a count are one. */
  readonly people: number
  /** Whether they are known to need chat at all. */
  readonly needsChat: boolean
  /** Whether they are known not to reach something that they need. */
  readonly isKeptOut: boolean
  readonly cells: readonly ReachCell[]
}

/** Who reaches what in a stage. */
export interface ReachMatrix {
  readonly chatPools: readonly ChatPool[]
  readonly rows: readonly ReachRow[]
}

/** Users by name, chat pools from the oldest generation to the newest, as islands are numbered. */
export function reachMatrix(at: Moment): ReachMatrix {
  const chatPools = [...at.graph.all('chatPool')].sort(
    (a, b) => generations.indexOf(a.generation) - generations.indexOf(b.generation),
  )
  return { chatPools, rows: byName(at.graph.all('users')).map((users) => rowOf(at, users, chatPools)) }
}

function rowOf(at: Moment, users: Users, chatPools: readonly ChatPool[]): ReachRow {
  const needed = neededChatPools(at.graph, users)
  const withRooms = roomPoolsOf(at.graph, users)
  const cells = chatPools.map((chatPool): ReachCell => {
    const need = withRooms.has(chatPool.id) ? 'rooms' : needed.has(chatPool.id) ? 'client' : undefined
    return { chatPool, access: accessAt(at, users, chatPool), need }
  })
  const isBlocked = ({ access }: ReachCell) => access.standing === 'blocked'
  const hasNone = users.needsChat === true && cells.length > 0 && cells.every(isBlocked)
  return {
    users,
    people: users.count ?? 1,
    needsChat: needsChat(at.graph, users),
    isKeptOut: hasNone || cells.some((cell) => cell.need !== undefined && isBlocked(cell)),
    cells,
  }
}
