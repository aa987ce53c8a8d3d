import { persistentChatOf } from '#core/domain/content/persistent-chat.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { categoryFixes } from '../parts/fixes/category-fixes.ts'
import { graphAt, subjectOf } from '../parts/fixes/subject.ts'

export const noCategory: Rule = {
  id: 'room/no-category',
  severity: 'error',
  when: 'stage',
  each: 'room',
  title: 'Every room of Persistent Chat belongs to a category',
  rationale: 'A room has exactly one category, so a chat pool needs a category before its first room.',
  howToFix: 'Put the room into a category of its chat pool.',
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

  fixes(plan, finding) {
    const graph = graphAt(plan, finding)
    const room = subjectOf(plan, finding, 'room')
    const chatPool = room && persistentChatOf(graph, room)
    return chatPool ? categoryFixes(graph, finding.stage, chatPool, room) : []
  },
}
