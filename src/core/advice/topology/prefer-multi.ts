import { makeMultiComputer } from '#core/edits/servers.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { subjectOf } from '../parts/subject.ts'

export const preferMultiAdvice: Advice = {
  rule: 'topology/prefer-multi',
  rationale: 'Only such a chat pool can grow, and its type cannot be changed later.',
  howToFix: 'Create the chat pool for multiple computers.',

  /** Only before it is created: not where the first of several stages, today, has it already. */
  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    const isThere = plan.stages.length > 1 && chatPool && plan.stages[0]?.topology.chatPool.has(chatPool.id)
    if (!chatPool || isThere) return []
    const title = `Create ${chatPool.name} for multiple computers`
    return [{ title, apply: (before) => makeMultiComputer(before, chatPool) }]
  },
}
