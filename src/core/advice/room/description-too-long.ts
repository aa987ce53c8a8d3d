import { editStage, update } from '#core/edits/edit.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { maxLength } from '#core/rules/room/description-too-long.ts'
import { contentSubjectOf } from '../parts/subject.ts'

export const descriptionTooLongAdvice: Advice = {
  rule: 'room/description-too-long',
  rationale: 'The database of Persistent Chat holds no longer descriptions.',
  howToFix: 'Shorten the description.',

  fixes(plan, finding) {
    const content = contentSubjectOf(plan, finding)
    if (!content || content.kind === 'addIn') return []
    const description = content.description?.slice(0, maxLength)
    return [
      {
        title: `Shorten the description to its first ${maxLength} characters`,
        apply: (before) =>
          editStage(before, finding.stage, (topology) => update(topology, content.id, { description })),
      },
    ]
  },
}
