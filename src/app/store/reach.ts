import { cachedBy, cacheLatest } from '#core/model/base/caches.ts'
import { momentOf } from '#core/model/memory/moment.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import { type ReachChanges, reachChanges } from '#core/views/reach/reach-changes.ts'
import { type ReachMatrix, reachMatrix } from '#core/views/reach/reach-matrix.ts'
import { type ReachPath, reachPath } from '#core/views/reach/reach-path.ts'
import { useStage, useUnplaced } from './derived.ts'
import { useSession } from './session-store.ts'
import { unplaced } from './unplaced.ts'

/** The stage as rules see it. */
export const momentFor = (plan: Plan, stage: Stage) => momentOf(plan, plan.stages.indexOf(stage))

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

/** The path of the chosen cell, while who reaches what is looked at. */
export function useReachPath(): ReachPath | undefined {
  const plan = useUnplaced()
  const stage = useStage()
  const question = useSession((state) => (state.tab === 'reach' ? state.access.question : undefined))
  return question && pathsOf(plan)(stage)(question)
}

/** Cached, so that the canvas draws nothing anew while the path stays. */
const pathsOf = cacheLatest((plan: Plan) =>
  cachedBy((stage: Stage) =>
    cachedBy((question: Parameters<typeof reachPath>[1]) => reachPath(momentFor(plan, stage), question)),
  ),
)
