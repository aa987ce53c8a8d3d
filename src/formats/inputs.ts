import type { Plan, StageId } from '#core/model/plan.ts'
import type { AdvisedRule } from '#core/model/rule/advice.ts'
import type { Report } from '#core/model/rule/finding.ts'
import type { NotImplemented } from '#core/rules/not-implemented.ts'
import type { Proof } from '#core/views/proof/proof.ts'
import type { Difference } from './changes/difference.ts'
import type { DrawingInput } from './drawing/drawing-input.ts'
import type { ReportInput } from './findings/report-input.ts'
import type { PackInput } from './pack/pack-input.ts'
import type { ReachReport } from './reach/reach-report.ts'
import type { TablesInput } from './tables/tables-input.ts'

/** What formats are rendered from, by the name under which each asks for it. */
export interface Inputs {
  /** Stages of a checked plan: pictures. */
  readonly drawing: DrawingInput
  /** All that a change board asks of a checked plan. */
  readonly pack: PackInput
  /** What the stages of a checked plan hold, line by line. */
  readonly tables: TablesInput
  readonly findings: ReportInput
  /** What differs between two stages or two plans. */
  readonly changes: Difference
  readonly reach: ReachReport
  /** Whether the last stage is where a migration ends. */
  readonly proof: { readonly plan: Plan; readonly proof: Proof }
  /** The steps that lead to stages, one after the other, and what is wrong with them. */
  readonly runbook: { readonly plan: Plan; readonly stages: readonly StageId[] } & Pick<Report, 'findings'>
  /** What a plan is checked against, and what no rule checks. */
  readonly rules: { readonly rules: readonly AdvisedRule[]; readonly notImplemented: readonly NotImplemented[] }
}
export type FormatInput = keyof Inputs
