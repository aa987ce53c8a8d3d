import { makeMultiComputer } from '#core/edits/servers.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { subjectOf } from '../parts/subject.ts'

export const singleTypeManyServersAdvice: Advice = {
  rule: 'topology/single-type-many-servers',
  rationale: 'A Persistent Chat pool that was created for a single computer cannot have more.',
  howToFix: 'Create the chat pool for multiple computers.',

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    if (!chatPool) return []
    const title = `Create ${chatPool.name} for multiple computers`
    return [{ title, apply: (before) => makeMultiComputer(before, chatPool) }]
  },
}
