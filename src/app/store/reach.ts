import { cachedBy, cacheLatest } from '#core/model/base/caches.ts'
import { momentOf } from '#core/model/memory/moment.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import { type ReachPath, reachPath } from '#core/views/reach/reach-path.ts'
import { useStage, useUnplaced } from './derived.ts'
import { useSession } from './session-store.ts'

/** The stage as rules see it. */
export const momentFor = (plan: Plan, stage: Stage) => momentOf(plan, plan.stages.indexOf(stage))

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
