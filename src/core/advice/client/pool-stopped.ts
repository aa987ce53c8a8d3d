import type { Advice } from '#core/model/rule/advice.ts'
import { startFixes } from '../parts/start-fixes.ts'
import { subjectOf } from '../parts/subject.ts'

export const poolStoppedAdvice: Advice = {
  rule: 'client/pool-stopped',
  rationale: 'A stopped chat pool serves nobody. An import stops both of its chat pools, for as long as it takes.',
  howToFix: 'Start the chat pool, or give its users their rooms on another one.',

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    return chatPool ? startFixes(plan, finding, chatPool) : []
  },
}
