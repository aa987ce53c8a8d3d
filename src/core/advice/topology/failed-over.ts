import { setFields } from '#core/edits/servers.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { subjectOf } from '../parts/subject.ts'

export const failedOverAdvice: Advice = {
  rule: 'topology/failed-over',
  rationale: 'A chat pool that has failed over runs on its backup databases and has nothing to fail over to.',
  howToFix: 'Fail the chat pool back before any step of the migration.',

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    if (!chatPool) return []
    const title = `Fail ${chatPool.name} back`
    return [{ title, apply: (before) => setFields(before, finding.stage, chatPool.id, { poolState: 'Normal' }) }]
  },
}
