import { atOnce, type InParts } from '#core/model/base/in-parts.ts'
import type { Entity } from '#core/model/entity.ts'
import { type ImportRecord, type Plan, type Stage, type StageId, stageOf } from '#core/model/plan.ts'
import { entityOf } from '#core/model/topology.ts'
import { type EditScope, editStageInParts, stagesIn } from '../edit.ts'
import { withoutEntities } from '../remove.ts'
import { addStage } from '../stage-list.ts'
import type { Brought } from './brought.ts'
import { type Intake, intakeOf, isNothing } from './intake.ts'
import { type Takeable, takeInParts, usualChoice } from './take-in.ts'

/** The later stage that is to become what files have. */
interface NextStage {
  readonly plan: Plan
  /** As it is before; one that is added is the same as the one before it. */
  readonly stage: Stage
  readonly isAdded: boolean
}

/** Which stage that is: one of the plan, or one that is added behind the first by that name. */
export interface Whereto {
  readonly known: StageId | undefined
  readonly name: string
}

/** The same with what files bring to it, all of which is taken, also that it is gone. */
export interface TakeableNext extends NextStage {
  readonly intake: Takeable
}

export interface Next extends TakeableNext {
  readonly intake: Intake
}

/**
 * What files bring to that stage. Of one that is added, what the first topology lacked already is not gone: it was kept in
 * the stage before.
 */
export function nextOf(
  plan: Plan,
  stage: StageId,
  whereto: Whereto,
  brought: Brought,
  lacked: readonly Entity[],
): Next | undefined {
  const next = nextStageOf(plan, stage, whereto)
  if (!next) return undefined
  const intake = intakeOf(next.plan, next.stage, brought)
  if (!next.isAdded) return { ...next, intake }
  const isKept = new Set(lacked.map(({ id }) => id))
  return { ...next, intake: { ...intake, gone: intake.gone.filter(({ id }) => !isKept.has(id)) } }
}

export function nextStageOf(plan: Plan, stage: StageId, { known, name }: Whereto): NextStage | undefined {
  const there = known === undefined ? undefined : stageOf(plan, known)
  if (there) return { plan, stage: there, isAdded: false }
  const grown = addStage(plan, stage, name)
  const added = grown.stages[grown.stages.findIndex(({ id }) => id === stage) + 1]
  return added && grown !== plan ? { plan: grown, stage: added, isAdded: true } : undefined
}

/**
 * Takes that over, once the first topology has come to a plan in the stages of a scope. What is gone from a stage that is
 * added goes from later ones where the first topology alone has brought it to these.
 */
export function* takeNextInParts(
  before: Plan,
  { plan, stage, isAdded, intake }: TakeableNext,
  records: readonly ImportRecord[],
  scope: EditScope,
): InParts<Plan> {
  // Nothing of it is of the stage of the first topology, or of those before.
  const reached = scope === 'this' ? 'this' : 'later'
  const chosen = { ...usualChoice, isRemoved: () => !isAdded }
  let taken = yield* takeInParts(plan, stage.id, intake, chosen, records, reached)
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
export const isNoNext = ({ isAdded, intake }: TakeableNext): boolean => !isAdded && isNothing(intake)
