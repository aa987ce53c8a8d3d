import { atOnce, type InParts } from '#core/model/base/in-parts.ts'
import { type ImportRecord, type Plan, type Stage, type StageId, stageOf } from '#core/model/plan.ts'
import { entityOf } from '#core/model/topology.ts'
import { type EditScope, editStageInParts, stagesIn } from '../edit.ts'
import { withoutEntities } from '../remove.ts'
import { addStage } from '../stage-list.ts'
import type { Brought } from './brought.ts'
import { type Intake, intakeOf, isNothing } from './intake.ts'
import { type Takeable, takeInParts, usualChoice } from './take-in.ts'

/** The stage behind another one that is to become what files have. */
interface NextStage {
  readonly plan: Plan
  /** As it is before; one that is added is the same as that other one. */
  readonly stage: Stage
  readonly isAdded: boolean
}

/** The same with what files bring to it. */
export interface TakeableNext extends NextStage {
  readonly intake: Takeable
}

export interface Next extends TakeableNext {
  readonly intake: Intake
}

/** What files bring to that stage. */
export function nextOf(plan: Plan, stage: StageId, name: string, brought: Brought): Next | undefined {
  const next = nextStageOf(plan, stage, name)
  return next && { ...next, intake: intakeOf(next.plan, next.stage, brought) }
}

/** The stage of that name behind another one, as an earlier import has left it, or else one that is added there. */
export function nextStageOf(plan: Plan, stage: StageId, name: string): NextStage | undefined {
  const behind = (of: Plan) => of.stages[of.stages.findIndex(({ id }) => id === stage) + 1]
  const isAdded = behind(plan)?.name !== name
  const grown = isAdded ? addStage(plan, stage, name) : plan
  const next = behind(grown)
  if (!next || (isAdded && grown === plan)) return undefined
  return { plan: grown, stage: next, isAdded }
}

/**
 * Takes that over, once the first topology has come to a plan in the stages of a scope. A stage that is added is as the
 * files have it: what they lack is gone there, and from later stages where the first topology alone has brought it to
 * these. A stage that was there keeps it.
 */
export function* takeNextInParts(
  before: Plan,
  { plan, stage, isAdded, intake }: TakeableNext,
  records: readonly ImportRecord[],
  scope: EditScope,
): InParts<Plan> {
  // Nothing of it is of the stage of the first topology, or of those before.
  const reached = scope === 'this' ? 'this' : 'later'
  let taken = yield* takeInParts(plan, stage.id, intake, usualChoice, records, reached)
  if (!isAdded) return taken
  const gone = intake.gone.map(({ id }) => id)
  for (const { id } of stagesIn(taken, stage.id, reached)) {
    const had = stageOf(before, id)?.topology
    const goes = had ? gone.filter((one) => !entityOf(had, one)) : gone
    taken = yield* editStageInParts(taken, id, (topology) => withoutEntities(topology, goes), 'this')
  }
  return taken
}

export const takeNext = (...taken: Parameters<typeof takeNextInParts>): Plan => atOnce(takeNextInParts(...taken))

/** Whether nothing would come of it. */
export const isNoNext = ({ isAdded, intake }: TakeableNext): boolean => !isAdded && isNothing({ ...intake, gone: [] })
