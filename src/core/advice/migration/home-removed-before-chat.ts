import type { Pool } from '#core/model/entity.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { keepHostFix } from '../parts/host-fixes.ts'
import { momentAt, subjectOf } from '../parts/subject.ts'

export const homeRemovedBeforeChatAdvice: Advice = {
  rule: 'migration/home-removed-before-chat',
  rationale: 'Chat is migrated last, and Group Chat needs its legacy host until then, even without any users on it.',
  howToFix: 'Keep the pool until its chat pool is gone, or import and remove the chat pool before.',

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    const host = goneHost(plan, finding)
    return chatPool && host ? [keepHostFix(chatPool, host)] : []
  },
}

const goneHost = (plan: Plan, finding: Finding): Pool | undefined =>
  momentAt(plan, finding).before?.graph.get('pool', finding.entities[0])
