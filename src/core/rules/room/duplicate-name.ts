import { chatPoolOf } from '#core/domain/content/islands.ts'
import { contentByName } from '#core/domain/migration/content-names.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { namesakeProblem } from '../parts/wording/namesakes.ts'

export const roomDuplicateName: Rule = {
  id: 'room/duplicate-name',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'The rooms of a Persistent Chat pool have names of their own',
  source: { keys: ['PS:New-CsPersistentChatRoom'], basis: 'stated' },

  *check(chatPool, { graph }) {
    if (isLegacy(chatPool)) return
    for (const called of graph.alike(contentByName.room)) {
      const same = called.filter((room) => chatPoolOf(graph, room)?.id === chatPool.id)
      if (same.length > 1) yield namesakeProblem(same, chatPool, 'room', 'rooms')
    }
  },
}
