import { type Entity, type EntityId, kinds } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Operation, Plan, Stage, StageId } from '#core/model/plan.ts'
import { entityOf, put } from '#core/model/topology.ts'
import { editOperationsOf, editStage, type TopologyEdit } from './edit.ts'

/** Edits each of some stages alone; nothing is propagated. */
export function editStages(plan: Plan, stages: readonly Stage[], edit: TopologyEdit): Plan {
  return stages.reduce((edited, { id }) => editStage(edited, id, edit, 'this'), plan)
}

/** The stages from one on that hold the entity. */
export function stagesWith(plan: Plan, from: StageId, entity: EntityId): readonly Stage[] {
  const first = plan.stages.findIndex(({ id }) => id === from)
  return plan.stages.slice(Math.max(first, 0)).filter(({ topology }) => entityOf(topology, entity))
}

/** Whether no entity and no operation of these stages refers to the entity. */
export function isUnused(stages: readonly Stage[], id: EntityId): boolean {
  return stages.every(({ topology, operations }) => {
    const graph = graphOf(topology)
    return (
      kinds.every((kind) => graph.referrers(kind, id).length === 0) &&
      !operations.some((operation) => Object.values(operation).includes(id))
    )
  })
}

/** Puts an entity, as it is, into stages that lack it. */
export const addTo = (plan: Plan, stages: readonly Stage[], entity: Entity): Plan =>
  editStages(plan, stages, (topology) => (entityOf(topology, entity.id) ? topology : put(topology, [entity])))

export type NewOperation = WithoutId<Operation>
type WithoutId<O> = O extends Operation ? Omit<O, 'id'> : never

/** Adds an operation to the step that leads to a stage. */
export const addOperation = (plan: Plan, id: StageId, operation: NewOperation): Plan =>
  editOperationsOf(plan, id, (operations) => [...operations, { ...operation, id: newOperationId(plan) }])

/** An id that no operation of the plan has, nor one of those that are about to be there. */
export function newOperationId(plan: Plan, others: readonly Operation[] = []): string {
  const known = [...plan.stages.flatMap(({ operations }) => operations), ...others]
  const taken = new Set(known.map(({ id }) => id))
  let number = taken.size + 1
  while (taken.has(`op-${number}`)) number++
  return `op-${number}`
}
