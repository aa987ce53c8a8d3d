import type { Stage } from '#core/model/plan.ts'
import type { Finding, NotChecked } from '#core/model/rule/finding.ts'
import type { ReportInput } from './report-input.ts'

/** One stage of a report: what is open and what is waived in it and in the step that leads to it. */
export interface StageReport {
  readonly stage: Stage
  /** Its place in the plan. */
  readonly index: number
  readonly open: readonly Finding[]
  readonly waived: readonly Finding[]
  readonly notChecked: readonly NotChecked[]
}

/** The stages that a report is about, also those in which nothing was found. */
export function byStage({ plan, report, stage: asked }: ReportInput): readonly StageReport[] {
  return plan.stages.flatMap((stage, index) => {
    if (asked !== undefined && stage.id !== asked) return []
    const found = report.findings.filter((finding) => finding.stage === stage.id)
    const notChecked = report.notChecked.filter((rule) => rule.stage === stage.id)
    const open = found.filter(({ waived }) => !waived)
    return [{ stage, index, open, waived: found.filter(({ waived }) => waived), notChecked }]
  })
}
