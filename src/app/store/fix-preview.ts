import type { Plan } from '#core/model/plan.ts'
import type { Fix } from '#core/model/rule/advice.ts'
import { type EditPreview, previewOf } from '#core/views/previews/fix-preview.ts'
import { check } from './check.ts'
import { reportOf, today } from './derived.ts'
import { fixed } from './fixes.ts'

/** What a fix would change, and which findings would go and come. */
export function previewFix(plan: Plan, fix: Fix): EditPreview {
  const after = fixed(plan, fix)
  return previewOf(
    { plan, findings: reportOf(plan).findings },
    { plan: after, findings: check(after, today(), { fixes: false }).findings },
  )
}
