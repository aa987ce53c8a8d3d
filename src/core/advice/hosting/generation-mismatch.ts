import type { Advice } from '#core/model/rule/advice.ts'
import { convertFixes, hostFixes } from '../parts/host-fixes.ts'
import { subjectOf } from '../parts/subject.ts'

export const generationMismatchAdvice: Advice = {
  rule: 'hosting/generation-mismatch',
  rationale: 'Each chat product runs only beside the server release it was made for, in both directions.',
  howToFix: 'Host the chat pool on a pool of its own generation.',

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    const host = subjectOf(plan, finding, 'pool')
    if (!chatPool || !host) return []
    return [...hostFixes(plan, finding.stage, chatPool), ...convertFixes(plan, finding.stage, chatPool, host)]
  },
}
