import { persistentChatOf } from '#core/domain/content/persistent-chat.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const noCategory: Rule = {
  id: 'room/no-category',
  severity: 'error',
  when: 'stage',
  each: 'room',
  title: 'Every room of Persistent Chat belongs to a category',
  source: { keys: ['CATADM', 'PS:Get-CsPersistentChatCategory'], basis: 'stated' },

  check(room, { graph }) {
    const chatPool = room.category === undefined ? persistentChatOf(graph, room) : undefined
    if (!chatPool) return []
    return [
      {
        entities: [room.id],
        related: [chatPool.id],
        field: 'category',
        message: `Room ‘${room.name}’ is on ${chatPool.name} but in no category. Every room of Persistent Chat belongs to exactly one. Put it into a category of ${chatPool.name}.`,
      },
    ]
  },
}
