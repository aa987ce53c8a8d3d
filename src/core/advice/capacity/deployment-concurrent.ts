import type { Advice } from '#core/model/rule/advice.ts'

export const deploymentConcurrentAdvice: Advice = {
  rule: 'capacity/deployment-concurrent',
  rationale: 'More chat pools do not add capacity: 80,000 concurrent users are the most for all of them together.',
  howToFix: 'Enable fewer users for Persistent Chat by policy.',
}
