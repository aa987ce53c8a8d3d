import type { ImportRecord, Plan, Stage, StageId } from '#core/model/plan.ts'
import { addStage } from '../stage-list.ts'
import type { Brought } from './brought.ts'
import { type Intake, intakeOf } from './intake.ts'
import { takeIn, usualChoice } from './take-in.ts'

/** A stage that is added behind another one to become what files have, and what they bring to it. */
export interface Next {
  readonly plan: Plan
  /** As it is before, the same as that other one. */
  readonly stage: Stage
  readonly intake: Intake
}

export function nextOf(plan: Plan, stage: StageId, name: string, brought: Brought): Next | undefined {
  const grown = addStage(plan, stage, name)
  const added = grown.stages[grown.stages.findIndex(({ id }) => id === stage) + 1]
  return added && grown !== plan ? { plan: grown, stage: added, intake: intakeOf(grown, added, brought) } : undefined
}

/** The stage is as the files have it: what they lack is gone there. */
export const takeNext = ({ plan, stage, intake }: Next, records: readonly ImportRecord[]): Plan =>
  takeIn(plan, stage.id, intake, { ...usualChoice, isRemoved: () => true }, records)
