import type { Advice } from '#core/model/rule/advice.ts'
import { retireFixes } from '../parts/retire-fixes.ts'

export const migrateFromBothAdvice: Advice = {
  rule: 'coexistence/migrate-from-both',
  rationale: 'Lync Server does not support a migration out of an environment that runs OCS 2007 R2 and Lync 2010.',
  howToFix:
    'Retire one of the older generations in an earlier stage; OCS 2007 R2 may move to Lync 2010, and its Group Chat be upgraded.',

  fixes: (plan, { stage }) => retireFixes(plan, stage),
}
