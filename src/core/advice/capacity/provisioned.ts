import type { Advice } from '#core/model/rule/advice.ts'

export const provisionedAdvice: Advice = {
  rule: 'capacity/provisioned',
  rationale: 'Persistent Chat supports up to 150,000 users who are enabled for it by policy.',
  howToFix: 'Enable fewer users, such as by site or by user instead of for all.',
}
