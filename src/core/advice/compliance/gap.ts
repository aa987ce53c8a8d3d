import { isComplianceStoreMissing } from '#core/domain/servers/compliance.ts'
import { setFields } from '#core/edits/servers.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { subjectOf } from '../parts/subject.ts'

export const gapAdvice: Advice = {
  rule: 'compliance/gap',
  rationale: 'Recording stops with the migration unless the target records compliance when the users arrive.',
  howToFix: 'Turn compliance on for the target before the users arrive.',

  fixes(plan, finding) {
    const target = subjectOf(plan, finding, 'chatPool')
    if (!target || isComplianceStoreMissing(target)) return []
    const title = `Turn compliance on for ${target.name}`
    return [{ title, apply: (before) => setFields(before, finding.stage, target.id, { complianceEnabled: true }) }]
  },
}
