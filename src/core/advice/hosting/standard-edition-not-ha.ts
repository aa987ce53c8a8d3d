import { keepOneServer } from '#core/edits/servers.ts'
import type { Advice, Fix } from '#core/model/rule/advice.ts'
import { standaloneFixes } from '../parts/standalone-fixes.ts'
import { subjectOf } from '../parts/subject.ts'

export const standardEditionNotHaAdvice: Advice = {
  rule: 'hosting/standard-edition-not-ha',
  rationale: 'On a Standard Edition server Persistent Chat can neither scale out nor be highly available.',
  howToFix: 'Run the chat pool on servers of its own, or leave it one server without a mirror.',

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    if (!chatPool) return []
    const single: Fix = {
      title: `Leave ${chatPool.name} a single server`,
      apply: (before) => keepOneServer(before, finding.stage, chatPool),
    }
    return [...standaloneFixes(plan, finding), single]
  },
}
