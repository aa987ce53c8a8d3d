import { type Headcount, headcountOf } from '#core/domain/people/headcount.ts'
import { roomPoolsOf } from '#core/domain/people/room-pools.ts'
import type { Access } from '#core/domain/reachability/access.ts'
import { needsChat } from '#core/domain/reachability/needed-chat-pools.ts'
import { wantingAmong, wantsOf } from '#core/domain/reachability/wants.ts'
import { byName } from '#core/model/base/natural-order.ts'
import { type ChatPool, generations, type Users } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'

/** What one group of users has to do with one chat pool. */
export interface ReachCell {
  readonly chatPool: ChatPool
  readonly access: Access
  /** Why they need it: rooms there, a client that is meant to connect to it, or chat while no chat pool serves them. */
  readonly need: 'rooms' | 'client' | 'chat' | undefined
}

export interface ReachRow {
  readonly users: Users
  /** How many they are, as far as anybody has said. */
  readonly people: Headcount
  /** Whether they are known to need chat at all. */
  readonly needsChat: boolean
  /** Whether they are known not to reach something that they need. */
  readonly isKeptOut: boolean
  /** Whether they are not known to be kept out, nor to reach all that they need. */
  readonly isUnsure: boolean
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
  const wants = wantsOf(at, users, chatPools)
  const withRooms = roomPoolsOf(at.graph, users)
  const cells = wants.map(({ chatPool, access, isNeeded }): ReachCell => {
    const need = isNeeded ? (withRooms.has(chatPool.id) ? 'rooms' : 'client') : undefined
    return { chatPool, access, need }
  })
  const isInNeed = needsChat(at.graph, users)
  const wanting = wantingAmong(users, wants)
  const isKeptOut = wanting.includes('blocked')
  const missing = wants.some(({ isNeeded }) => isNeeded) ? undefined : 'chat'
  return {
    users,
    people: headcountOf([users]),
    needsChat: isInNeed,
    isKeptOut,
    isUnsure: isInNeed && !isKeptOut && wanting.includes('unknown'),
    cells: isKeptOut ? cells.map((cell) => ({ ...cell, need: cell.need ?? missing })) : cells,
  }
}
