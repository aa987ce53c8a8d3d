import type { Advice } from '#core/model/rule/advice.ts'
import { interimFix, removeFixes } from '../parts/stage-fixes.ts'
import { subjectOf } from '../parts/subject.ts'

export const legacyChatRemainsAdvice: Advice = {
  rule: 'endstate/legacy-chat-remains',
  rationale: 'A migration is done when only Persistent Chat is left.',
  howToFix: 'Import its content into a Persistent Chat pool and remove it, or mark the stage as interim.',

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    return [...(chatPool ? removeFixes(plan, finding.stage, chatPool) : []), interimFix(plan, finding.stage)]
  },
}
