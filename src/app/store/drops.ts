import { type JoinErrors, joinErrorsIn } from '#core/checking/preview.ts'
import { editStage } from '#core/edits/edit.ts'
import { setFieldOf } from '#core/edits/fields.ts'
import { dropKinds, type Relation, type RelationTrigger, relationsBetween } from '#core/edits/relations.ts'
import type { Entity, EntityId } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { type Plan, type StageId, stageOf } from '#core/model/plan.ts'
import { entityOf, put } from '#core/model/topology.ts'
import { check } from './check.ts'

/** What the rules say of a join: nothing, or the first error that it would bring, in the words of its rule. */
export interface Judgement {
  readonly reason: string | undefined
}

/** One thing that joining two entities can mean. */
export interface JoinOption {
  readonly relation: Relation
  /** Left out as long as the rules have not been asked. */
  readonly judgement?: Judgement
  /** They are joined so already: to drop it there changes nothing. */
  readonly isThere?: boolean
}

/** One that the rules have been asked about. */
export type Judged = JoinOption & { readonly judgement: Judgement }

/** Where something may be dropped, and what that would mean. */
export type Drops = ReadonlyMap<EntityId, JoinOption>

/** What joining two entities of a stage can mean, the likeliest first, and what the rules say of each. */
export function optionsBetween(
  plan: Plan,
  stage: StageId,
  entity: Entity,
  target: Entity,
  by: RelationTrigger,
  errors = joinErrorsIn(check, plan, stage),
): readonly Judged[] {
  return relationsBetween(plan, stage, entity, target, by)
    .filter((relation) => relation.apply(plan) !== plan)
    .map((relation) => ({ relation, judgement: judgementOn(relation, entity, target, errors) }))
}

/** Asks the rules about many targets of a stage, checking what is there already only once. */
export const judgeIn = (plan: Plan, stage: StageId): JoinErrors => joinErrorsIn(check, plan, stage)

/** Why a field of an entity cannot refer to one target or another of its stage, also where it does so already. */
export function reasonsAgainst(
  plan: Plan,
  stage: StageId,
  entity: Entity,
  field: string,
): (target: EntityId) => string | undefined {
  const errors = judgeIn(plan, stage)
  return (target) =>
    errors((before) => setFieldOf(before, stage, [entity.id], field, target), [entity.id, target])[0]?.message
}

/** What the rules say of one relation. */
export const judgementOn = (relation: Relation, entity: Entity, target: Entity, errors: JoinErrors): Judgement => ({
  reason: errors(relation.apply, [entity.id, target.id])[0]?.message,
})

/** How long the rules may be asked before the pointer moves on; the rest is asked when it is pointed at. */
const budgetMs = 60

/**
 * Every entity of the stage that the given one may be dropped on, with the judgement of the rules as far as that can be
 * had at once. An entity that is not there yet is put there first.
 */
export function dropsFor(plan: Plan, stage: StageId, entity: Entity): Drops {
  const planned = withEntity(plan, stage, entity)
  const topology = stageOf(planned, stage)?.topology
  if (!topology) return new Map()
  const graph = graphOf(topology)
  const targets = [...dropKinds(entity.kind)].flatMap((kind): readonly Entity[] => graph.all(kind))
  const errors = judgeIn(planned, stage)
  const end = performance.now() + budgetMs
  const drops = targets.flatMap((target): readonly (readonly [EntityId, JoinOption])[] => {
    const [relation] = relationsBetween(planned, stage, entity, target, 'drop')
    if (!relation) return []
    if (performance.now() > end) return [[target.id, { relation }]]
    const isThere = relation.apply(planned) === planned
    return [[target.id, { relation, isThere, judgement: judgementOn(relation, entity, target, errors) }]]
  })
  return new Map(drops)
}

/** The drops with the judgement on one target, where that was not asked yet. */
export function judged(drops: Drops, plan: Plan, stage: StageId, entity: Entity, target: EntityId): Drops {
  const option = drops.get(target)
  const planned = withEntity(plan, stage, entity)
  const topology = stageOf(planned, stage)?.topology
  const other = topology && entityOf(topology, target)
  if (!option || option.judgement || !other) return drops
  const judgement = judgementOn(option.relation, entity, other, judgeIn(planned, stage))
  return new Map([...drops, [target, { ...option, judgement }]])
}

/** The plan with an entity in a stage, where it is not there yet. */
export const withEntity = (plan: Plan, stage: StageId, entity: Entity): Plan =>
  editStage(
    plan,
    stage,
    (topology) => (topology[entity.kind].has(entity.id) ? topology : put(topology, [entity])),
    'this',
  )
