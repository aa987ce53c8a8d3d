import { editStage } from '#core/edits/edit.ts'
import type { Entity, EntityId } from '#core/model/entity.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import { refsOf } from '#core/model/refs.ts'
import type { Fix } from '#core/model/rule/advice.ts'
import { put } from '#core/model/topology.ts'
import { nameOf } from '#core/model/words.ts'
import { stageName } from './stage-fixes.ts'
import { graphAt } from './subject.ts'

/** Keeping what an earlier stage has, from this stage on, where everything that it refers to is still there. */
export function keepFixes(plan: Plan, stage: StageId, id: EntityId): readonly Fix[] {
  const entity = lastSeenIn(plan, stage, id)
  if (!entity || !isComplete(graphAt(plan, { stage }), entity)) return []
  const title = `Keep ${nameOf(entity)} in ${stageName(plan, stage)}`
  return [{ title, apply: (before) => editStage(before, stage, (topology) => put(topology, [entity])) }]
}

/** The entity as the nearest earlier stage has it. */
function lastSeenIn(plan: Plan, stage: StageId, id: EntityId): Entity | undefined {
  const at = plan.stages.findIndex((one) => one.id === stage)
  const seen = plan.stages.slice(0, Math.max(at, 0)).flatMap(({ topology }) => graphOf(topology).find(id) ?? [])
  return seen.at(-1)
}

const isComplete = (graph: Graph, entity: Entity): boolean => refsOf(entity).every(({ to }) => graph.find(to))
