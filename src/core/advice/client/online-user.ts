import { chatHomes, homeUsers } from '#core/edits/users.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { graphAt, subjectOf } from '../parts/subject.ts'

export const onlineUserAdvice: Advice = {
  rule: 'client/online-user',
  rationale: 'Users hosted online have neither Group Chat nor Persistent Chat.',
  howToFix: 'Keep the users on a Lync Server 2013 pool.',

  fixes(plan, finding) {
    const users = subjectOf(plan, finding, 'users')
    if (!users) return []
    return chatHomes(graphAt(plan, finding), users).map((pool) => ({
      title: `Home ${users.name} on ${pool.name}, on premises`,
      apply: (before) => homeUsers(before, finding.stage, users, pool),
    }))
  },
}
