import { withoutStaleApprovals } from '#core/edits/approvals.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import type { Fix } from '#core/model/rule/rule.ts'
import { rules } from '#core/rules/index.ts'
import { type EditPreview, previewOf } from '#core/views/previews/fix-preview.ts'
import { check } from './check.ts'
import { reportOf, today } from './derived.ts'

/** The fixes that a finding offers, best first. */
export const fixesOf = (plan: Plan, finding: Finding): readonly Fix[] =>
  rules.find(({ id }) => id === finding.rule)?.fixes?.(plan, finding) ?? []

/** The plan as it would be after a fix. */
export const fixed = (plan: Plan, fix: Fix): Plan => withoutStaleApprovals(plan, fix.apply(plan))

/** What a fix would change, and which findings would go and come. */
export function previewFix(plan: Plan, fix: Fix): EditPreview {
  const after = fixed(plan, fix)
  return previewOf(
    { plan, findings: reportOf(plan).findings },
    { plan: after, findings: check(after, today(), { fixes: false }).findings },
  )
}
