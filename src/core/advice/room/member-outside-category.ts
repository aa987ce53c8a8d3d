import { persistentCategoryOf } from '#core/domain/content/persistent-chat.ts'
import { takeOffRoom } from '#core/edits/members.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { principalWords } from '#core/rules/parts/wording/principals.ts'
import { barredLists } from '#core/rules/room/member-outside-category.ts'
import { allowFixes } from '../parts/scope-fixes.ts'
import { graphAt, subjectOf } from '../parts/subject.ts'

export const memberOutsideCategoryAdvice: Advice = {
  rule: 'room/member-outside-category',
  rationale: 'They come from the allowed members of the category, without the denied ones.',
  howToFix: 'Allow them in the category, or take them off the room.',

  fixes(plan, finding) {
    const graph = graphAt(plan, finding)
    const room = subjectOf(plan, finding, 'room')
    const category = room && persistentCategoryOf(graph, room)
    if (!category) return []
    const barred = barredLists(graph, category, room).flatMap(({ principals }) => principals)
    return [
      ...allowFixes(plan, finding, category, barred),
      {
        title: `Take ${principalWords(graph, barred)} off ${room.name}`,
        apply: (before) => takeOffRoom(before, finding.stage, room, barred),
      },
    ]
  },
}
