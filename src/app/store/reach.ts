import { rememberLatest } from '#core/model/base/remembered.ts'
import { momentOf } from '#core/model/memory/moment.ts'
import type { Plan, Stage, StageId } from '#core/model/plan.ts'
import { type ReachChanges, reachChanges } from '#core/views/reach/reach-changes.ts'
import { type ReachMatrix, reachMatrix } from '#core/views/reach/reach-matrix.ts'
import { type ReachPath, reachPath } from '#core/views/reach/reach-path.ts'
import { usePlan, useStage } from './derived.ts'
import { useSession } from './session-store.ts'

const matrices = rememberLatest((_: Plan) => new Map<StageId, ReachMatrix>())
const changes = rememberLatest((_: Plan) => new Map<StageId, ReachChanges | undefined>())

/** The stage as rules see it. */
export const momentFor = (plan: Plan, stage: Stage) => momentOf(plan, plan.stages.indexOf(stage))

export function matrixFor(plan: Plan, stage: Stage): ReachMatrix {
  const known = matrices(plan).get(stage.id) ?? reachMatrix(momentFor(plan, stage))
  matrices(plan).set(stage.id, known)
  return known
}

/** How the step that leads to a stage changes who reaches what; undefined for the first stage. */
export function reachStepFor(plan: Plan, stage: Stage): ReachChanges | undefined {
  const known = changes(plan)
  const before = plan.stages[plan.stages.indexOf(stage) - 1]
  if (!known.has(stage.id)) {
    known.set(stage.id, before && reachChanges(matrixFor(plan, before), matrixFor(plan, stage)))
  }
  return known.get(stage.id)
}

/** The path of the chosen cell, while who reaches what is looked at. */
export function useReachPath(): ReachPath | undefined {
  const plan = usePlan()
  const stage = useStage()
  const question = useSession((state) => (state.tab === 'reach' ? state.access.question : undefined))
  return question && pathFor(plan, stage, question)
}

const paths = rememberLatest((_: Plan) => new WeakMap<object, Map<StageId, ReachPath | undefined>>())

/** Remembered, so that the canvas draws nothing anew while the path stays. */
function pathFor(plan: Plan, stage: Stage, question: Parameters<typeof reachPath>[1]): ReachPath | undefined {
  const known = paths(plan).get(question) ?? new Map<StageId, ReachPath | undefined>()
  paths(plan).set(question, known)
  if (!known.has(stage.id)) known.set(stage.id, reachPath(momentFor(plan, stage), question))
  return known.get(stage.id)
}
