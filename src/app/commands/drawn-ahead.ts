import type { InParts } from '#core/model/base/in-parts.ts'
import { type Plan, type StageId, stageOf } from '#core/model/plan.ts'
import { changesInParts } from '#core/views/changes/changes.ts'
import { marksOf } from '#core/views/diagram/badges.ts'
import { runbookInParts } from '#core/views/runbook/index.ts'
import { drawnAheadInParts, findingsIn, reportInParts } from '../store/derived.ts'
import { proofForInParts } from '../store/end-state.ts'

/** What is seen of a plan beside its problems. */
export function* drawnInParts(plan: Plan, shown: StageId | undefined): InParts<true> {
  yield* reportInParts(plan)
  yield
  for (const [at, after] of plan.stages.entries()) {
    const before = plan.stages[at - 1]
    if (before) yield* changesInParts(plan, before, after)
    yield
  }
  yield* proofForInParts(plan)
  yield
  const stage = stageOf(plan, shown ?? '') ?? plan.stages[0]
  if (!stage) return true
  yield* runbookInParts(plan, stage.id)
  yield
  for (const one of plan.stages) yield* drawnAheadInParts(plan, one)
  // The table of rooms asks for them of each.
  marksOf(findingsIn(plan, stage.id))
  return true
}
