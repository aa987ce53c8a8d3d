import { persistentChatOf } from '#core/domain/content/persistent-chat.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { categoryFixes } from '../parts/category-fixes.ts'
import { graphAt, subjectOf } from '../parts/subject.ts'

export const noCategoryAdvice: Advice = {
  rule: 'room/no-category',
  rationale: 'A room has exactly one category, so a chat pool needs a category before its first room.',
  howToFix: 'Put the room into a category of its chat pool.',

  fixes(plan, finding) {
    const graph = graphAt(plan, finding)
    const room = subjectOf(plan, finding, 'room')
    const chatPool = room && persistentChatOf(graph, room)
    return chatPool ? categoryFixes(graph, finding.stage, chatPool, room) : []
  },
}
