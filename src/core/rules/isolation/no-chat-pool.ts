import { type Content, type Entity, isContent } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { capital, kindName } from '#core/model/words.ts'

export const noChatPool: Rule = {
  id: 'isolation/no-chat-pool',
  severity: 'error',
  when: 'stage',
  each: ['category', 'room', 'addIn'],
  title: 'Every category, room and add-in belongs to a chat pool',
  source: { keys: ['PLANNER', 'COEX'], basis: 'derived' },

  check(content: Entity) {
    if (!isContent(content) || !isStray(content)) return []
    return [
      {
        entities: [content.id],
        field: 'chatPool',
        message: `${capital(kindName[content.kind])} ‘${content.name}’ belongs to no chat pool, so nobody can use it. Put it into a chat pool.`,
      },
    ]
  },
}

/** A room in a category has its chat pool from there, and its troubles too. */
const isStray = (content: Content): boolean =>
  content.chatPool === undefined && (content.kind !== 'room' || content.category === undefined)
