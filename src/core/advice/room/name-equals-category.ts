import { persistentChatOf } from '#core/domain/content/persistent-chat.ts'
import { freeNames } from '#core/domain/migration/content-names.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { rename } from '../parts/name-fixes.ts'
import { graphAt, subjectOf } from '../parts/subject.ts'

export const nameEqualsCategoryAdvice: Advice = {
  rule: 'room/name-equals-category',
  rationale: 'Rooms and categories of a Persistent Chat pool share one space of names.',
  howToFix: 'Rename the room or the category.',

  fixes(plan, finding) {
    const graph = graphAt(plan, finding)
    const room = subjectOf(plan, finding, 'room')
    const chatPool = room && persistentChatOf(graph, room)
    return (chatPool ? freeNames(graph, chatPool, room.name, 1) : []).map((name) => ({
      title: `Rename the room to ${name}`,
      apply: (before) => (room ? rename(before, finding.stage, room, name) : before),
    }))
  },
}
