import type { Advice } from '#core/model/rule/advice.ts'
import { hostFixes } from '../parts/host-fixes.ts'
import { subjectOf } from '../parts/subject.ts'

export const missingHomeAdvice: Advice = {
  rule: 'hosting/missing-home',
  rationale: 'A chat pool reaches its users only through the pool that it is hosted on.',
  howToFix: 'Choose a pool of the same generation as the host, or add one.',

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    return chatPool ? hostFixes(plan, finding.stage, chatPool) : []
  },
}
