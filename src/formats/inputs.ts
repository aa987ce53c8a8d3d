import type { Plan, StageId } from '#core/model/plan.ts'
import type { Report } from '#core/model/rule/finding.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import type { NotImplemented } from '#core/rules/not-implemented.ts'
import type { Proof } from '#core/views/proof/proof.ts'
import type { Difference } from './changes/difference.ts'
import type { ReportInput } from './findings/report-input.ts'
import type { ReachReport } from './reach/reach-report.ts'

/** What formats are rendered from, by the name under which each asks for it. */
export interface Inputs {
  /** One stage, and what is wrong with it: a picture. */
  readonly stage: {
    readonly plan: Plan
    readonly stage: StageId
    readonly report: Report
    /** The day to be written into the picture, as an ISO date. */
    readonly date?: string | undefined
  }
  readonly findings: ReportInput
  /** What differs between two stages or two plans. */
  readonly changes: Difference
  readonly reach: ReachReport
  /** Whether the last stage is where a migration ends. */
  readonly proof: { readonly plan: Plan; readonly proof: Proof }
  /** The step that leads to a stage, and what is wrong with it. */
  readonly runbook: { readonly plan: Plan; readonly stage: StageId } & Pick<Report, 'findings'>
  /** What a plan is checked against, and what no rule checks. */
  readonly rules: { readonly rules: readonly Rule[]; readonly notImplemented: readonly NotImplemented[] }
}
export type FormatInput = keyof Inputs
