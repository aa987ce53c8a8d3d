import type { Advice } from '#core/model/rule/advice.ts'
import { interimFix, removeFixes } from '../parts/stage-fixes.ts'
import { subjectOf } from '../parts/subject.ts'

export const legacyLyncRemainsAdvice: Advice = {
  rule: 'endstate/legacy-lync-remains',
  rationale: 'Coexistence is temporary: the older deployment is decommissioned when everything has moved.',
  howToFix: 'Remove the pool in the last step, or note in a waiver why it stays.',

  fixes(plan, finding) {
    const pool = subjectOf(plan, finding, 'pool')
    return [...(pool ? removeFixes(plan, finding.stage, pool) : []), interimFix(plan, finding.stage)]
  },
}
