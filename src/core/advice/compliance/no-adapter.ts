import { setFields } from '#core/edits/servers.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { subjectOf } from '../parts/subject.ts'

export const noAdapterAdvice: Advice = {
  rule: 'compliance/no-adapter',
  rationale: 'The adapter saves what compliance records; without one nothing is saved.',
  howToFix: 'Choose a compliance adapter, such as the XML one.',

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    if (!chatPool) return []
    const title = `Use the XML adapter for ${chatPool.name}`
    return [{ title, apply: (before) => setFields(before, finding.stage, chatPool.id, { complianceAdapter: 'XML' }) }]
  },
}
