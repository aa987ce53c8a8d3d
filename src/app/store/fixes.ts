import { adviceOf } from '#core/advice/index.ts'
import { withoutStaleApprovals } from '#core/edits/approvals.ts'
import { cachedBy, cacheLatest } from '#core/model/base/caches.ts'
import { resultOf } from '#core/model/base/result.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Fix } from '#core/model/rule/advice.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { isLarge } from './large.ts'

/** The fixes that a finding offers, best first; none where to look for them fails. */
export function fixesOf(plan: Plan, finding: Finding): readonly Fix[] {
  const given = resultOf(() => adviceOf(finding.rule)?.fixes?.(plan, finding))
  return (given.ok && given.value) || []
}

const fixesOn = cacheLatest((plan: Plan) => cachedBy((finding: Finding) => fixesOf(plan, finding)))

/** What a finding says of its fixes: a large plan is asked for them only once somebody wants one. */
export const fixesIn = (plan: Plan, finding: Finding): readonly Fix[] | 'ask' =>
  isLarge(plan) && adviceOf(finding.rule)?.fixes ? 'ask' : fixesOn(plan)(finding)

/** The plan as it would be after a fix. */
export const fixed = (plan: Plan, fix: Fix): Plan => withoutStaleApprovals(plan, fix.apply(plan))
