import { makeMultiComputer } from '#core/edits/servers.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { subjectOf } from '../parts/subject.ts'

export const singleServerGrowAdvice: Advice = {
  rule: 'topology/single-server-grow',
  rationale: 'The type of a Persistent Chat pool is fixed when it is created; only one of multiple computers can grow.',
  howToFix: 'Create the chat pool for multiple computers from the start, even with one server.',

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    if (!chatPool) return []
    const title = `Create ${chatPool.name} for multiple computers from the start`
    return [{ title, apply: (before) => makeMultiComputer(before, chatPool) }]
  },
}
