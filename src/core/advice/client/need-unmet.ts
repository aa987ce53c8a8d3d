import type { Advice } from '#core/model/rule/advice.ts'
import { obstacleTo } from '#core/rules/client/need-unmet.ts'
import { clientFixes, homeFixes } from '../parts/client-fixes.ts'
import { concernedOf, momentAt, subjectOf } from '../parts/subject.ts'

export const needUnmetAdvice: Advice = {
  rule: 'client/need-unmet',
  rationale: 'A connection that somebody intends, or a need for chat, is met only where a client gets there.',
  howToFix: 'Give the users what they lack: a client, a connection, a home on Lync 2013 or a policy.',

  fixes(plan, finding) {
    const users = subjectOf(plan, finding, 'users')
    if (!users) return []
    const at = momentAt(plan, finding)
    const chatPools = concernedOf(plan, finding, 'chatPool')
    const isHomedWrong = chatPools.some((chatPool) => obstacleTo(at, users, chatPool) === 'not-homed-on-2013')
    return [
      ...chatPools.flatMap((chatPool) => clientFixes(at.graph, finding.stage, users, chatPool)),
      ...(isHomedWrong ? homeFixes(at.graph, finding.stage, users) : []),
    ]
  },
}
