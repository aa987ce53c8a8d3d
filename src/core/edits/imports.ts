import { isSame } from '#core/model/diff.ts'
import type { ChatPool, IdOf } from '#core/model/entity.ts'
import { type Operation, type Plan, type StageId, stageBefore, stageOf } from '#core/model/plan.ts'
import { editOperationsOf } from './edit.ts'
import { addStage, describeStage } from './stage-list.ts'
import { addOperation, addTo, type NewOperation } from './stages.ts'

/** Adds to a step those operations that it does not have yet. */
export function addMissing(plan: Plan, stage: StageId, operations: readonly NewOperation[]): Plan {
  return operations.reduce((edited, operation) => {
    const has = stageOf(edited, stage)?.operations.some(({ id: _, ...known }) => isSame(known, operation))
    return has ? edited : addOperation(edited, stage, operation)
  }, plan)
}

/** Changes operations of a step; whatever becomes undefined is taken out. */
export const editOperations = (
  plan: Plan,
  id: StageId,
  change: (operation: Operation) => Operation | undefined,
): Plan => editOperationsOf(plan, id, (operations) => operations.flatMap((operation) => change(operation) ?? []))

/**
 * Whether a chat pool could be deployed a stage earlier: with its host, which is no pool of another generation then.
 */
export function couldDeployBefore(plan: Plan, stage: StageId, { hostedOn }: ChatPool): boolean {
  const host = hostedOn && stageOf(plan, stage)?.topology.pool.get(hostedOn)
  const was = hostedOn && stageBefore(plan, stage)?.topology.pool.get(hostedOn)
  return host !== undefined && (!was || was.generation === host.generation)
}

/** Inserts a stage before another one, in which a chat pool of that one is there already, with its host. */
export function deployBefore(plan: Plan, stage: StageId, id: IdOf<'chatPool'>): Plan {
  const topology = stageOf(plan, stage)?.topology
  const before = stageBefore(plan, stage)
  const chatPool = topology?.chatPool.get(id)
  if (!before || !topology || !chatPool) return plan
  const grown = addStage(plan, before.id)
  const added = stageBefore(grown, stage)
  if (!added) return plan
  const named = describeStage(grown, added.id, { name: `${chatPool.name} deployed` })
  const host = chatPool.hostedOn && topology.pool.get(chatPool.hostedOn)
  return [host, chatPool].reduce((edited, entity) => (entity ? addTo(edited, [added], entity) : edited), named)
}
