import type { Advice } from '#core/model/rule/advice.ts'
import { clientFixes } from '../parts/client-fixes.ts'
import { concernedOf, graphAt, subjectOf } from '../parts/subject.ts'

export const roomUnreachableByAllAdvice: Advice = {
  rule: 'isolation/room-unreachable-by-all',
  rationale: 'A room that none of its members reaches serves nobody in this stage.',
  howToFix:
    'Give a member what is lacking: a client, a connection, a home on Lync 2013 or a policy; or disable the room.',

  /** A program for one member brings that one back; with several members it would only split them. */
  fixes(plan, finding) {
    const [users, ...others] = concernedOf(plan, finding, 'users')
    const chatPool = subjectOf(plan, finding, 'chatPool')
    if (!users || !chatPool || others.length > 0) return []
    return clientFixes(graphAt(plan, finding), finding.stage, users, chatPool)
  },
}
