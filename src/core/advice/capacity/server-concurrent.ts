import { serversFor } from '#core/domain/servers/load.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { activationFixes } from '../parts/activation-fixes.ts'
import { subjectOf } from '../parts/subject.ts'

export const serverConcurrentAdvice: Advice = {
  rule: 'capacity/server-concurrent',
  rationale: 'One Lync 2013 chat server, virtual or not, serves up to 20,000 connected users.',
  howToFix: 'Use more active servers, up to four, or let fewer users connect at once.',

  fixes(plan, finding) {
    const users = subjectOf(plan, finding, 'chatPool')?.concurrentUsers ?? 0
    return activationFixes(plan, finding, serversFor(users))
  },
}
