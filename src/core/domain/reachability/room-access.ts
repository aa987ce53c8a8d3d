import type { Room, Users } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import { chatPoolOf } from '../content/islands.ts'
import { covers, lacks } from '../people/scopes.ts'
import { type Access, accessAt } from './access.ts'
import { accessInBrief, accessInShort, accessInWords } from './access-words.ts'

/** Whether users take part in a room: as they reach its chat pool, unless the room itself keeps them out. */
export type RoomAccess =
  | Access
  | { readonly standing: 'outside'; readonly why: 'not-a-member' | 'disabled' | 'no-chat-pool' }
  | { readonly standing: 'unknown'; readonly gap: 'members-unknown' }

/** Members take part, and whom the category of an open room allows; a disabled room serves nobody. */
export function roomAccessAt(at: Moment, users: Users, room: Room): RoomAccess {
  const chatPool = chatPoolOf(at.graph, room)
  if (!chatPool) return { standing: 'outside', why: 'no-chat-pool' }
  const membership = membershipOf(at.graph, users, room)
  if (membership === 'none') return { standing: 'outside', why: 'not-a-member' }
  if (room.disabled) return { standing: 'outside', why: 'disabled' }
  return membership === 'unknown' ? { standing: 'unknown', gap: 'members-unknown' } : accessAt(at, users, chatPool)
}

/** As far as the plan knows: a group that it cannot look into may hold anybody, and so may a list that is left out. */
function membershipOf(graph: Graph, users: Users, room: Room): 'member' | 'none' | 'unknown' {
  if (covers(graph, room.members ?? [], users.id)) return 'member'
  const isMember = room.members && lacks(graph, room.members, users.id) ? 'none' : 'unknown'
  const allowed = room.privacy === 'open' ? allowanceOf(graph, users, room) : 'none'
  if (allowed === 'member') return 'member'
  return isMember === 'none' && allowed === 'none' ? 'none' : 'unknown'
}

function allowanceOf(graph: Graph, users: Users, room: Room): 'member' | 'none' | 'unknown' {
  const { allowedMembers, deniedMembers = [] } = graph.get('category', room.category) ?? {}
  if (covers(graph, deniedMembers, users.id)) return 'none'
  if (!allowedMembers) return 'unknown'
  if (covers(graph, allowedMembers, users.id)) return 'member'
  return lacks(graph, allowedMembers, users.id) ? 'none' : 'unknown'
}

const outside = {
  'not-a-member': 'not a member',
  disabled: 'room disabled',
  'no-chat-pool': 'no chat pool',
} as const

/** The clients, or the first reason, in a few words. */
export const roomAccessInShort = (access: RoomAccess): string => roomWords(access, accessInShort)

/** The same in as few words as fit a cell of a table. */
export const roomAccessInBrief = (access: RoomAccess): string => roomWords(access, accessInBrief)

function roomWords(access: RoomAccess, wordsOf: (access: Access) => string): string {
  if (access.standing === 'outside') return outside[access.why]
  return isOfRoom(access) ? 'members not known' : wordsOf(access)
}

/** The same in full. */
export function roomAccessInWords(graph: Graph, users: Users, room: Room, access: RoomAccess): string {
  const [who, where] = [users.name, `‘${room.name}’`]
  if (isOfRoom(access)) return `It is not known if ${who} are members of ${where}: fill in its members.`
  if (access.standing !== 'outside') {
    const chatPool = chatPoolOf(graph, room)
    return chatPool ? accessInWords(graph, users, chatPool, access, where) : ''
  }
  switch (access.why) {
    case 'not-a-member':
      return `${who} are not members of ${where}.`
    case 'disabled':
      return `Room ${where} is disabled, so nobody sees it. Enable it if ${who} need it.`
    case 'no-chat-pool':
      return `Room ${where} belongs to no chat pool. Move it into a category of one.`
  }
}

const isOfRoom = (access: RoomAccess): access is Extract<RoomAccess, { gap: 'members-unknown' }> =>
  access.standing === 'unknown' && access.gap === 'members-unknown'
