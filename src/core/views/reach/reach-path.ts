import { chatPoolOf } from '#core/domain/content/islands.ts'
import { accessAt } from '#core/domain/reachability/access.ts'
import { accessInShort, accessInWords } from '#core/domain/reachability/access-words.ts'
import { clientsOf } from '#core/domain/reachability/clients.ts'
import { roomAccessAt, roomAccessInShort, roomAccessInWords } from '#core/domain/reachability/room-access.ts'
import type { Client, EntityId } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import { clientName, listed } from '#core/model/words.ts'

/** From whom to what: users and a chat pool, or a room of it. */
export interface ReachQuestion {
  readonly users: EntityId
  readonly chatPool: EntityId
  readonly room?: EntityId
}

/** The way from users to a chat pool, as far as it goes. */
export interface ReachPath {
  /** Everything on the way: users, clients, chat pool, host and, where one was asked for, the room. */
  readonly entities: ReadonlySet<EntityId>
  /** "Traders → Lync 2013 client → PChat-01 → FE-2013", or where it ends. */
  readonly inShort: string
  /** Who, what, with which client, or why not and what to do. */
  readonly sentence: string
}

/** The way that answers a question; undefined where the stage has not all of what it is about. */
export function reachPath(at: Moment, question: ReachQuestion): ReachPath | undefined {
  const { graph } = at
  const [users, chatPool] = [graph.get('users', question.users), graph.get('chatPool', question.chatPool)]
  const room = graph.get('room', question.room)
  if (!users || !chatPool || (question.room && (!room || chatPoolOf(graph, room) !== chatPool))) return undefined
  const access = accessAt(at, users, chatPool)
  const clients = access.standing === 'reached' ? access.clients : clientsOf(graph, users)
  const host = graph.get('pool', chatPool.hostedOn)
  const there = [chatPool, ...(host ? [host] : [])]
  const inRoom = room && roomAccessAt(at, users, room)
  const names = there.map(({ name }) => name).join(' → ')
  const goesOn = (inRoom ?? access).standing === 'reached'
  const why = inRoom ? roomAccessInShort(inRoom) : accessInShort(access)
  return {
    entities: new Set<EntityId>([
      users.id,
      ...[...clients, ...there].map(({ id }) => id),
      ...(room ? [room.id, ...(room.category ? [room.category] : [])] : []),
    ]),
    inShort: goesOn
      ? `${users.name} → ${programs(clients)} → ${names}`
      : `${users.name} ⇸ ${(room ?? chatPool).name}: ${why}`,
    sentence:
      room && inRoom ? roomAccessInWords(graph, users, room, inRoom) : accessInWords(graph, users, chatPool, access),
  }
}

const programs = (clients: readonly Client[]): string =>
  listed([...new Set(clients.map(({ client }) => clientName[client]))], 2)
