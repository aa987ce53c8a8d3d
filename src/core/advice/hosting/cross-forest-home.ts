import type { Advice } from '#core/model/rule/advice.ts'
import { hostFixes } from '../parts/host-fixes.ts'
import { subjectOf } from '../parts/subject.ts'

export const crossForestHomeAdvice: Advice = {
  rule: 'hosting/cross-forest-home',
  rationale: 'Lync Server deployments end at the forest; a chat pool finds its host only within its own.',
  howToFix: 'Host the chat pool on a pool of its forest.',

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    return chatPool ? hostFixes(plan, finding.stage, chatPool) : []
  },
}
