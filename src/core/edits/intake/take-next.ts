import { type ImportRecord, type Plan, type Stage, type StageId, stageOf } from '#core/model/plan.ts'
import { entityOf } from '#core/model/topology.ts'
import { type EditScope, editStage, stagesIn } from '../edit.ts'
import { withoutEntities } from '../remove.ts'
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

/**
 * Takes that over, once the first topology has come to a plan in the stages of a scope. A stage that is added is as the
 * files have it: what they lack is gone there, and from later stages where the first topology alone has brought it to
 * these. A stage that was there keeps it.
 */
export function takeNext(
  before: Plan,
  { plan, stage, isAdded, intake }: Next,
  records: readonly ImportRecord[],
  scope: EditScope,
): Plan {
  // Nothing of it is of the stage of the first topology, or of those before.
  const reached = scope === 'this' ? 'this' : 'later'
  const taken = takeIn(plan, stage.id, intake, usualChoice, records, reached)
  if (!isAdded) return taken
  const gone = intake.gone.map(({ id }) => id)
  return stagesIn(taken, stage.id, reached).reduce((left, { id }) => {
    const had = stageOf(before, id)?.topology
    const goes = had ? gone.filter((one) => !entityOf(had, one)) : gone
    return editStage(left, id, (topology) => withoutEntities(topology, goes), 'this')
  }, taken)
}

/** Whether nothing would come of it. */
export const isNoNext = ({ isAdded, intake }: Next): boolean => !isAdded && isNothing({ ...intake, gone: [] })
