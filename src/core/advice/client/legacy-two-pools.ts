import { targetsOf } from '#core/domain/reachability/clients.ts'
import { connect } from '#core/edits/clients.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { graphAt, subjectOf } from '../parts/subject.ts'

export const legacyTwoPoolsAdvice: Advice = {
  rule: 'client/legacy-two-pools',
  rationale: 'A Group Chat client is configured by hand for one chat pool, of any generation.',
  howToFix: 'Keep one connection; draw the other one in another stage, or on another client.',

  fixes(plan, finding) {
    const client = subjectOf(plan, finding, 'client')
    if (!client) return []
    return targetsOf(graphAt(plan, finding), client).map((chatPool) => ({
      title: `Connect only to ${chatPool.name}`,
      apply: (before) => connect(before, finding.stage, client, [chatPool.id]),
    }))
  },
}
