import { createCheck } from '#core/check.ts'
import { editStage } from '#core/edit.ts'
import { dropKinds, type Gesture, type Relation, relationsBetween } from '#core/edits/relations.ts'
import { graphOf } from '#core/graph.ts'
import type { Entity, EntityId } from '#core/model.ts'
import { type Plan, type StageId, stageOf } from '#core/plan.ts'
import { joinErrors } from '#core/preview.ts'
import { rules } from '#core/rules/index.ts'
import { put } from '#core/topology.ts'

/** One thing that joining two entities can mean, and what would be wrong with it. */
export interface Option {
  readonly relation: Relation
  /** The first error that it would bring, in the words of its rule. */
  readonly reason: string | undefined
}

/** What joining two entities can mean, the likeliest first. */
export type Drop = readonly [Option, ...Option[]]

/** Remembers answers about previews apart from those about the plan, so that neither displaces the other. */
const check = createCheck(rules)

/** What joining the entity to the target would mean and bring, by the rules themselves. */
export function dropOn(plan: Plan, stage: StageId, entity: Entity, target: Entity, by: Gesture): Drop | undefined {
  const [first, ...others] = relationsBetween(plan, stage, entity, target, by)
  if (!first) return undefined
  const judged = (relation: Relation): Option => ({
    relation,
    reason: joinErrors(check, plan, stage, relation.apply, [entity.id, target.id])[0]?.message,
  })
  return [judged(first), ...(by === 'line' ? others.map(judged) : [])]
}

/** Every entity of the stage that the given one may be dropped on; one that is not there yet is put there first. */
export function dropsFor(plan: Plan, stage: StageId, entity: Entity): ReadonlyMap<EntityId, Drop> {
  const planned = editStage(plan, stage, (topology) => put(topology, [entity]), 'this')
  const topology = stageOf(planned, stage)?.topology
  if (!topology) return new Map()
  const graph = graphOf(topology)
  const targets = [...dropKinds(entity.kind)].flatMap((kind): readonly Entity[] =>
    kind === 'room' ? [] : graph.all(kind),
  )
  return new Map(
    targets.flatMap((target) => {
      const drop = dropOn(planned, stage, entity, target, 'drop')
      return drop ? [[target.id, drop] as const] : []
    }),
  )
}
