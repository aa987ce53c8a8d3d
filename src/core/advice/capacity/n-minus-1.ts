import { serversFor } from '#core/domain/servers/load.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { activationFixes } from '../parts/activation-fixes.ts'
import { subjectOf } from '../parts/subject.ts'

export const nMinus1Advice: Advice = {
  rule: 'capacity/n-minus-1',
  rationale: 'When a chat server stops, its users connect to the others, of which each takes 20,000.',
  howToFix: 'Use one more active server, or activate a standby server.',

  fixes(plan, finding) {
    const users = subjectOf(plan, finding, 'chatPool')?.concurrentUsers ?? 0
    return activationFixes(plan, finding, serversFor(users) + 1)
  },
}
