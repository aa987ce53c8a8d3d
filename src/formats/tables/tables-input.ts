import type { Plan, Stage, StageId } from '#core/model/plan.ts'
import type { Report } from '#core/model/rule/finding.ts'
import type { TableId } from './table.ts'

/** What tables are made of: stages of a checked plan. */
export interface TablesInput {
  readonly plan: Plan
  readonly report: Report
  readonly stages: readonly StageId[]
  /** Of formats that hold one table: which. */
  readonly table?: TableId | undefined
}

/** The stages asked for, each with the one before it, in the order of the plan. */
export const stagesIn = ({
  plan,
  stages,
}: TablesInput): readonly { readonly stage: Stage; readonly before?: Stage }[] =>
  plan.stages.flatMap((stage, at) => {
    const before = plan.stages[at - 1]
    return stages.includes(stage.id) ? [{ stage, ...(before && { before }) }] : []
  })
