import type { Advice } from '#core/model/rule/advice.ts'
import { activationFixes } from '../parts/activation-fixes.ts'

export const singlePointAdvice: Advice = {
  rule: 'capacity/single-point',
  rationale: 'When the only active server stops, its users lose chat.',
  howToFix: 'Use a second active server.',

  fixes: (plan, finding) => activationFixes(plan, finding, 2),
}
