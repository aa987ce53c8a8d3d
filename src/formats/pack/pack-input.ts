import type { Plan, Stage } from '#core/model/plan.ts'
import type { AdvisedRule } from '#core/model/rule/advice.ts'
import type { Report } from '#core/model/rule/finding.ts'
import type { Proof } from '#core/views/proof/proof.ts'
import type { Leaveable } from '#core/views/scene/leaving-out.ts'

/** What a review pack is made of. */
export interface PackInput {
  readonly plan: Plan
  readonly report: Report
  /** The rules that the report is of. */
  readonly rules: readonly AdvisedRule[]
  readonly proof: Proof | undefined
  /** The day of the pack, as an ISO date. */
  readonly date?: string | undefined
  readonly without?: ReadonlySet<Leaveable> | undefined
}

/** Where in the pack a stage is told of, by its place in the plan. */
export const anchorsOf = (plan: Plan, stage: Stage) => {
  const number = plan.stages.indexOf(stage) + 1
  return {
    number,
    stage: `stage-${number}`,
    findings: `findings-${number}`,
    waived: `waived-${number}`,
    step: `step-${number}`,
    runbook: `runbook-${number}`,
    changes: `changes-${number}`,
  }
}
