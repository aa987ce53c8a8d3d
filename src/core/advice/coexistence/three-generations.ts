import type { Advice } from '#core/model/rule/advice.ts'
import { retireFixes } from '../parts/retire-fixes.ts'

export const threeGenerationsAdvice: Advice = {
  rule: 'coexistence/three-generations',
  rationale:
    'Lync Server does not support OCS 2007 R2, Lync 2010 and Lync 2013 side by side, even where each chat pool is hosted correctly.',
  howToFix: 'Retire one of the older generations in a stage before the third one comes.',

  fixes: (plan, { stage }) => retireFixes(plan, stage),
}
