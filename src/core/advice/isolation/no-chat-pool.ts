import type { Advice } from '#core/model/rule/advice.ts'
import { ownerFixes } from '../parts/reference-fixes.ts'
import { contentSubjectOf } from '../parts/subject.ts'

export const noChatPoolAdvice: Advice = {
  rule: 'isolation/no-chat-pool',
  rationale: 'A chat pool owns its content; outside of one nothing can be reached.',
  howToFix: 'Put it into a chat pool.',

  fixes(plan, finding) {
    const content = contentSubjectOf(plan, finding)
    return content ? ownerFixes(plan, finding, content) : []
  },
}
