import type { ChatPool, Client, EntityId, Users } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import { earlier, later } from '../migration/steps.ts'
import { knownAddresses, takesOver } from '../servers/addresses.ts'
import { isGroupChatClient } from './clients.ts'

/** A chat pool as it was last seen: in this stage, else in the nearest one that has it, the earlier ones first. */
export const lastSeen = (at: Moment, id: EntityId): ChatPool | undefined =>
  [at, ...earlier(at), ...later(at)].flatMap(({ graph }) => graph.get('chatPool', id) ?? [])[0]

/** The addresses under which Group Chat clients have known a chat pool so far. */
const formerAddresses = (at: Moment, id: EntityId, users: Users | undefined): readonly string[] =>
  knownAddresses(
    [at, ...earlier(at)].flatMap(({ graph }) => graph.get('chatPool', id) ?? []),
    users,
  )

/** Whether a target of a Group Chat client is stopped or gone, and nothing answers in its place. */
export function isStranded(at: Moment, client: Client, target: EntityId<'chatPool'>): boolean {
  if (!isGroupChatClient(client) || !client.connectsTo?.includes(target)) return false
  const there = at.graph.get('chatPool', target)
  return (!there || there.state === 'stopped') && !isTakenOver(at, client, target)
}

/** Whether a running Lync 2013 chat pool answers in place of a client's target. */
export const isTakenOver = (at: Moment, client: Client, target: EntityId): boolean =>
  at.graph.all('chatPool').some((chatPool) => isTakenOverBy(at, client, target, chatPool))

/** Whether this chat pool answers in place of a client's target. */
export function isTakenOverBy(at: Moment, client: Client, target: EntityId, chatPool: ChatPool): boolean {
  if (chatPool.generation !== 'lync2013' || chatPool.id === target) return false
  return takesOver(chatPool, formerAddresses(at, target, at.graph.get('users', client.users)))
}
