import { cachedBy, cacheLatest } from '#core/model/base/caches.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import { type ReachChanges, reachChanges } from '#core/views/reach/reach-changes.ts'
import { type ReachMatrix, reachMatrix } from '#core/views/reach/reach-matrix.ts'
import { momentFor } from './reach.ts'
import { unplaced } from './unplaced.ts'

const matricesOf = cacheLatest((plan: Plan) => cachedBy((stage: Stage) => reachMatrix(momentFor(plan, stage))))

export const matrixFor = (plan: Plan, stage: Stage): ReachMatrix => matricesOf(unplaced(plan))(stage)

const changesOf = cacheLatest((plan: Plan) =>
  cachedBy((stage: Stage) => {
    const before = plan.stages[plan.stages.indexOf(stage) - 1]
    return before && reachChanges(matrixFor(plan, before), matrixFor(plan, stage))
  }),
)

/** How the step that leads to a stage changes who reaches what; undefined for the first stage. */
export const reachStepFor = (plan: Plan, stage: Stage): ReachChanges | undefined => changesOf(unplaced(plan))(stage)
