import type { ImportRecord, Plan, StageId } from '#core/model/plan.ts'
import { addStage } from '../stage-list.ts'
import type { Brought } from './brought.ts'
import { intakeOf } from './intake.ts'
import { takeIn, usualChoice } from './take-in.ts'

/**
 * Adds a stage behind another one that is as files have it: what they lack is gone there. Its records of imports are made
 * for it, with what had to be assumed.
 */
export function takeAsNext(
  plan: Plan,
  stage: StageId,
  name: string,
  brought: Brought,
  recordsFor: (stage: StageId, losses: readonly string[]) => readonly ImportRecord[],
): Plan {
  const grown = addStage(plan, stage, name)
  const added = grown.stages[grown.stages.findIndex(({ id }) => id === stage) + 1]
  if (!added || grown === plan) return plan
  const intake = intakeOf(grown, added, brought)
  const chosen = { ...usualChoice, isRemoved: () => true }
  return takeIn(grown, added.id, intake, chosen, recordsFor(added.id, intake.losses))
}
