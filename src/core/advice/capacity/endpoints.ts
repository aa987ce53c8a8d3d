import type { Advice } from '#core/model/rule/advice.ts'

export const endpointsAdvice: Advice = {
  rule: 'capacity/endpoints',
  rationale: 'Persistent Chat supports 120,000 endpoints, one and a half for each user unless there are more.',
  howToFix: 'Let fewer users or programs connect to Persistent Chat.',
}
