import type { Check } from './check.ts'
import { type Finding, identityOf } from './finding.ts'
import type { Plan, StageId } from './plan.ts'

/**
 * The errors that an edit would bring to a stage: the same rules, run on the edited plan. Only that stage is
 * looked at, so that it can be asked for every possible target while something is dragged.
 */
export function newErrors(check: Check, plan: Plan, stage: StageId, edit: (plan: Plan) => Plan): readonly Finding[] {
  const alone = onlyStage(plan, stage)
  const before = new Set(check(alone).findings.map(identityOf))
  return check(edit(alone)).findings.filter(
    (finding) => finding.severity === 'error' && !before.has(identityOf(finding)),
  )
}

const onlyStage = (plan: Plan, id: StageId): Plan => ({
  ...plan,
  stages: plan.stages.filter((stage) => stage.id === id),
  waivers: [],
})
