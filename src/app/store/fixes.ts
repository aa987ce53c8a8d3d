import { withoutStaleApprovals } from '#core/edits/approvals.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import type { Fix } from '#core/model/rule/rule.ts'
import { rules } from '#core/rules/index.ts'
import { isLarge } from './large.ts'

/** The fixes that a finding offers, best first. */
export const fixesOf = (plan: Plan, finding: Finding): readonly Fix[] =>
  rules.find(({ id }) => id === finding.rule)?.fixes?.(plan, finding) ?? []

/** What a finding says of its fixes: a large plan is asked for them only once somebody wants one. */
export function fixesIn(plan: Plan, { rule, fixes }: Finding): Finding['fixes'] | 'ask' {
  return isLarge(plan) && rules.find(({ id }) => id === rule)?.fixes ? 'ask' : fixes
}

/** The plan as it would be after a fix. */
export const fixed = (plan: Plan, fix: Fix): Plan => withoutStaleApprovals(plan, fix.apply(plan))
