import { editStage, update } from '#core/edits/edit.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { subjectOf } from '../parts/subject.ts'

export const spacesInNameAdvice: Advice = {
  rule: 'user/spaces-in-name',
  rationale: 'Move-CsLegacyUser refuses accounts and display names with leading or trailing spaces.',
  howToFix: 'Correct the name in Active Directory before the move.',

  fixes(plan, finding) {
    const users = subjectOf(plan, finding, 'users')
    const name = users?.name.trim()
    if (!users || !name) return []
    const edit = (before: typeof plan) =>
      editStage(before, finding.stage, (topology) => update(topology, users.id, { name }), 'all')
    return [{ title: `Correct the name to ${name} in all stages`, apply: edit }]
  },
}
