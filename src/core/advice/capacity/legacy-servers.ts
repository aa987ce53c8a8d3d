import type { Advice } from '#core/model/rule/advice.ts'
import { surplusOf } from '#core/rules/capacity/legacy-servers.ts'
import { removeServersFix } from '../parts/server-fixes.ts'

export const legacyServersAdvice: Advice = {
  rule: 'capacity/legacy-servers',
  rationale: 'Legacy Group Chat supports one server and up to two more in a pool.',
  howToFix: 'Remove the servers beyond the third.',

  fixes: (plan, finding) => removeServersFix(plan, finding, surplusOf),
}
