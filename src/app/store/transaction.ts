import type { Plan, StageId } from '#core/model/plan.ts'

export type PlanEdit = (plan: Plan) => Plan

/** One undo step: its name, the stage it happens in, and what it does to the plan. */
export interface Transaction {
  readonly label: string
  readonly stage: StageId | undefined
  readonly edit: PlanEdit
  /** What follows once it is done, be it at once or after an answer: drawn together with the edit. */
  readonly afterwards?: (() => void) | undefined
  /** The person has been told to which stages it applies and what it costs: nothing is asked, and it does just that. */
  readonly isToldBefore?: boolean
}
