import { holderIdOf } from '#core/domain/content/islands.ts'
import { type Entity, isLegacy, type Room } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import { indexOn } from '#core/model/memory/table-index.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { chatName } from '#core/model/words.ts'

export const privacyOfOtherGeneration: Rule = {
  id: 'room/privacy-of-other-generation',
  severity: 'warning',
  when: 'stage',
  each: ['chatPool', 'category'],
  title: 'The privacy of a room is one that its product knows',
  source: { keys: ['PS:New-CsPersistentChatRoom', 'TBLENUM'], basis: 'stated' },

  *check(holder: Entity, { graph }: Moment) {
    if (holder.kind !== 'chatPool' && holder.kind !== 'category') return
    const chatPool = holder.kind === 'chatPool' ? holder : graph.get('chatPool', holder.chatPool)
    if (!chatPool) return
    const known = isLegacy(chatPool) ? 'scoped or private' : 'open, closed or secret'
    for (const room of graph.having(isLegacy(chatPool) ? roomsOfPersistentChat : roomsOfGroupChat, holder.id)) {
      yield {
        entities: [room.id],
        related: [chatPool.id],
        field: 'privacy',
        message: `Room ‘${room.name}’ of ${chatPool.name} is ${room.privacy}, which ${chatName[chatPool.generation]} does not know: its rooms are ${known}. Choose one of these.`,
      }
    }
  },
}

export type Privacy = NonNullable<Room['privacy']>

const isOfGroupChat = (privacy: Privacy): boolean => privacy === 'scoped' || privacy === 'private'

/** The rooms of each privacy, by what they have their chat pool from. */
const roomsOfGroupChat = indexOn('room', (room) =>
  room.privacy && isOfGroupChat(room.privacy) ? holderIdOf(room) : undefined,
)

const roomsOfPersistentChat = indexOn('room', (room) =>
  room.privacy && !isOfGroupChat(room.privacy) ? holderIdOf(room) : undefined,
)
