import type { Advice } from '#core/model/rule/advice.ts'

export const poolConcurrentAdvice: Advice = {
  rule: 'capacity/pool-concurrent',
  rationale: 'Four active servers of 20,000 users each are the most that a pool may have.',
  howToFix: 'Enable fewer users for Persistent Chat; a second chat pool does not help.',
}
