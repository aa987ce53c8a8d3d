import type { Room, Users } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import { chatPoolOf } from '../content/islands.ts'
import { covers, lacks } from '../people/category-scope.ts'
import { type Access, accessAt } from './access.ts'
import { accessInBrief, accessInShort, accessInWords } from './access-words.ts'

/** Whether users take part in a room: as they reach its chat pool, unless the room itself keeps them out. */
export type RoomAccess =
  | Access
  | { readonly standing: 'outside'; readonly why: 'not-a-member' | 'denied' | 'disabled' | 'no-chat-pool' }
  | { readonly standing: 'unknown'; readonly gap: RoomGap }

type RoomGap = 'members-unknown' | 'denial-unknown'

/**
 * Members take part, and whom the category of an open room allows; whom it denies does not, whatever other lists say
 * (Gg412965). A disabled room serves nobody.
 */
export function roomAccessAt(at: Moment, users: Users, room: Room): RoomAccess {
  const chatPool = chatPoolOf(at.graph, room)
  if (!chatPool) return { standing: 'outside', why: 'no-chat-pool' }
  const membership = membershipOf(at.graph, users, room)
  if (membership === 'no') return { standing: 'outside', why: 'not-a-member' }
  if (room.disabled) return { standing: 'outside', why: 'disabled' }
  const denial = denialOf(at.graph, users, room)
  if (denial === 'yes') return { standing: 'outside', why: 'denied' }
  if (membership === 'unknown') return { standing: 'unknown', gap: 'members-unknown' }
  return denial === 'unknown' ? { standing: 'unknown', gap: 'denial-unknown' } : accessAt(at, users, chatPool)
}

type Answer = 'yes' | 'no' | 'unknown'

/** Whether users are in a list; a group that the plan cannot look into may hold anybody, and so may a list left out. */
function isIn(graph: Graph, list: readonly string[] | undefined, users: Users): Answer {
  if (!list) return 'unknown'
  if (covers(graph, list, users.id)) return 'yes'
  return lacks(graph, list, users.id) ? 'no' : 'unknown'
}

function membershipOf(graph: Graph, users: Users, room: Room): Answer {
  const isMember = isIn(graph, room.members, users)
  if (room.privacy !== 'open' || isMember === 'yes') return isMember
  const isAllowed = isIn(graph, graph.get('category', room.category)?.allowedMembers, users)
  return isAllowed === 'no' ? isMember : isAllowed
}

/** Nobody is denied by a list that is left out: most categories have none. */
const denialOf = (graph: Graph, users: Users, room: Room): Answer =>
  isIn(graph, graph.get('category', room.category)?.deniedMembers ?? [], users)

const outside = {
  'not-a-member': 'not a member',
  denied: 'denied by the category',
  disabled: 'room disabled',
  'no-chat-pool': 'no chat pool',
} as const

const gaps: Readonly<
  Record<RoomGap, { readonly short: string; readonly sentence: (who: string, where: string) => string }>
> = {
  'members-unknown': {
    short: 'members not known',
    sentence: (who, where) => `It is not known if ${who} are members of ${where}: fill in its members.`,
  },
  'denial-unknown': {
    short: 'groups not known',
    sentence: (who, where) => `It is not known if the category of ${where} denies ${who}: fill in their groups.`,
  },
}

/** The clients, or the first reason, in a few words. */
export const roomAccessInShort = (access: RoomAccess): string => roomWords(access, accessInShort)

/** The same in as few words as fit a cell of a table. */
export const roomAccessInBrief = (access: RoomAccess): string => roomWords(access, accessInBrief)

function roomWords(access: RoomAccess, wordsOf: (access: Access) => string): string {
  if (access.standing === 'outside') return outside[access.why]
  return isOfRoom(access) ? gaps[access.gap].short : wordsOf(access)
}

/** The same in full. */
export function roomAccessInWords(graph: Graph, users: Users, room: Room, access: RoomAccess): string {
  const [who, where] = [users.name, `‘${room.name}’`]
  if (isOfRoom(access)) return gaps[access.gap].sentence(who, where)
  if (access.standing !== 'outside') {
    const chatPool = chatPoolOf(graph, room)
    return chatPool ? accessInWords(graph, users, chatPool, access, where) : ''
  }
  switch (access.why) {
    case 'not-a-member':
      return `${who} are not members of ${where}.`
    case 'denied':
      return `The category of ${where} denies ${who}, which outranks every other list. Take them off that list.`
    case 'disabled':
      return `Room ${where} is disabled, so nobody sees it. Enable it if ${who} need it.`
    case 'no-chat-pool':
      return `Room ${where} belongs to no chat pool. Move it into a category of one.`
  }
}

const isOfRoom = (access: RoomAccess): access is Extract<RoomAccess, { gap: RoomGap }> =>
  access.standing === 'unknown' && access.gap in gaps
