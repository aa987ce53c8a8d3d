import type { Advice } from '#core/model/rule/advice.ts'
import { surplusOf } from '#core/rules/capacity/total-servers.ts'
import { removeServersFix } from '../parts/server-fixes.ts'

export const totalServersAdvice: Advice = {
  rule: 'capacity/total-servers',
  rationale: 'Four active servers and four that stand by are the most that a pool may have.',
  howToFix: 'Remove the servers beyond the eighth.',

  fixes: (plan, finding) => removeServersFix(plan, finding, surplusOf),
}
