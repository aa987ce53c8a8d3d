import type { Advice } from '#core/model/rule/advice.ts'
import { barredPeople } from '#core/rules/room/category-change-drops-members.ts'
import { allowFixes } from '../parts/scope-fixes.ts'
import { graphAt, subjectOf } from '../parts/subject.ts'

export const categoryChangeDropsMembersAdvice: Advice = {
  rule: 'room/category-change-drops-members',
  rationale: 'A change of category empties every entry of the room that the new category does not allow.',
  howToFix: 'Allow them in the new category before the room changes to it.',

  fixes(plan, finding) {
    const graph = graphAt(plan, finding)
    const [room, category] = [subjectOf(plan, finding, 'room'), subjectOf(plan, finding, 'category')]
    if (!room || !category) return []
    return allowFixes(plan, finding, category, barredPeople(graph, category, room))
  },
}
