import { homeUsers } from '#core/edits/users.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { graphAt, subjectOf } from '../parts/subject.ts'

export const movedBackAdvice: Advice = {
  rule: 'user/moved-back',
  rationale: 'Away from Lync Server 2013 the Lync 2013 client has no chat rooms.',
  howToFix: 'Keep the users on their Lync 2013 pool, or give them a Group Chat client and an endpoint.',

  fixes(plan, finding) {
    const users = subjectOf(plan, finding, 'users')
    const from = graphAt(plan, finding).get('pool', finding.related[0])
    if (!users || !from) return []
    const title = `Keep ${users.name} on ${from.name}`
    return [{ title, apply: (before) => homeUsers(before, finding.stage, users, from) }]
  },
}
