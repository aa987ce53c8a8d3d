import type { Plan, StageId } from '#core/model/plan.ts'
import type { Report } from '#core/model/rule/finding.ts'
import type { Leaveable } from '#core/views/scene/leaving-out.ts'

/** What pictures are made of: stages of a plan, and what is wrong with them. */
export interface DrawingInput {
  readonly plan: Plan
  readonly report: Report
  /** In whatever order: they are drawn in that of the plan. */
  readonly stages: readonly StageId[]
  /** Draws before each stage the step that leads to it, too, or these alone. */
  readonly steps?: boolean | 'only' | undefined
  /** Draws each stage compared with this one, instead of with the one before it. */
  readonly from?: StageId | undefined
  /** The day to be written into the pictures, as an ISO date. */
  readonly date?: string | undefined
  readonly without?: ReadonlySet<Leaveable> | undefined
  /** Puts the plan into an SVG, which then opens as its plan. */
  readonly withPlan?: boolean | undefined
  /** Of formats that are made of dots: how many to a unit, 1 to 4. */
  readonly scale?: number | undefined
}
