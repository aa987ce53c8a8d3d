import type { Advice } from '#core/model/rule/advice.ts'

export const detailsMissingAdvice: Advice = {
  rule: 'plan/details-missing',
  rationale: 'What is left out is unknown, and what is unknown is not checked.',
  howToFix: 'Fill in the detail.',
}
