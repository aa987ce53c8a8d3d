import type { ImportRecord, Plan, Stage, StageId } from '#core/model/plan.ts'
import { addStage } from '../stage-list.ts'
import type { Brought } from './brought.ts'
import { type Intake, intakeOf, isNothing } from './intake.ts'
import { takeIn, usualChoice } from './take-in.ts'

/** The stage behind another one that is to become what files have, and what they bring to it. */
export interface Next {
  readonly plan: Plan
  /** As it is before; one that is added is the same as that other one. */
  readonly stage: Stage
  readonly isAdded: boolean
  readonly intake: Intake
}

/** The stage of that name behind another one, as an earlier import has left it, or else one that is added there. */
export function nextOf(plan: Plan, stage: StageId, name: string, brought: Brought): Next | undefined {
  const behind = (of: Plan) => of.stages[of.stages.findIndex(({ id }) => id === stage) + 1]
  const isAdded = behind(plan)?.name !== name
  const grown = isAdded ? addStage(plan, stage, name) : plan
  const next = behind(grown)
  if (!next || (isAdded && grown === plan)) return undefined
  return { plan: grown, stage: next, isAdded, intake: intakeOf(grown, next, brought) }
}

/** A stage that is added is as the files have it: what they lack is gone there. One that was there keeps it. */
export const takeNext = ({ plan, stage, isAdded, intake }: Next, records: readonly ImportRecord[]): Plan =>
  takeIn(plan, stage.id, intake, { ...usualChoice, isRemoved: () => isAdded }, records)

/** Whether nothing would come of it. */
export const isNoNext = ({ isAdded, intake }: Next): boolean => !isAdded && isNothing({ ...intake, gone: [] })
