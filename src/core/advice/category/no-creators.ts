import type { Advice } from '#core/model/rule/advice.ts'

export const noCreatorsAdvice: Advice = {
  rule: 'category/no-creators',
  rationale: 'Without creators only administrators can open rooms.',
  howToFix: 'Name creators.',
}
