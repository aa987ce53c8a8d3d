import type { Plan, StageId } from '#core/model/plan.ts'
import type { AdvisedRule } from '#core/model/rule/advice.ts'
import type { Report } from '#core/model/rule/finding.ts'
import type { Paint } from './paint.ts'

/** The findings of a plan, or of one stage. */
export interface ReportInput {
  readonly plan: Plan
  readonly report: Report
  /** The rules that the report is of. */
  readonly rules: readonly AdvisedRule[]
  /** Only this stage and the step that leads to it. */
  readonly stage?: StageId | undefined
  /** Where the plan was read from. */
  readonly file?: string | undefined
  /** The version of the planner. */
  readonly version?: string
  /** Colours what is read on a terminal that shows colours. */
  readonly paint?: Paint | undefined
  /** How many letters a line of that terminal has. */
  readonly width?: number | undefined
}
