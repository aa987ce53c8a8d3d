import type { Advice } from '#core/model/rule/advice.ts'
import { clientFixes } from '../parts/client-fixes.ts'
import { graphAt, subjectOf } from '../parts/subject.ts'

export const splitAudienceAdvice: Advice = {
  rule: 'isolation/split-audience',
  rationale: 'Where some members reach a room and others do not, the conversation goes on without them.',
  howToFix: 'Give the members what they lack: a client, a connection, a home on Lync 2013 or a policy.',

  fixes(plan, finding) {
    const [users, chatPool] = [subjectOf(plan, finding, 'users'), subjectOf(plan, finding, 'chatPool')]
    return users && chatPool ? clientFixes(graphAt(plan, finding), finding.stage, users, chatPool) : []
  },
}
