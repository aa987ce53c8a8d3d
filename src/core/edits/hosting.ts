import { editStage, update } from '../edit.ts'
import { graphOf } from '../graph.ts'
import type { ChatPool, EntityId, Pool } from '../model.ts'
import { type Plan, type StageId, stageOf } from '../plan.ts'

/** Hosts a chat pool on a pool, or on none. */
export function rehome(plan: Plan, stage: StageId, chatPool: EntityId, pool: EntityId | undefined): Plan {
  return editStage(plan, stage, (topology) =>
    update(topology, chatPool as ChatPool['id'], { hostedOn: pool as Pool['id'] | undefined }),
  )
}

/** The pools of a stage that the chat pool may be hosted on: of its own generation and, where both are known, its forest. */
export function suitableHosts(plan: Plan, stage: StageId, chatPool: ChatPool): readonly Pool[] {
  const topology = stageOf(plan, stage)?.topology
  if (!topology) return []
  return graphOf(topology)
    .all('pool')
    .filter((pool) => pool.generation === chatPool.generation)
    .filter((pool) => !pool.forest || !chatPool.forest || pool.forest === chatPool.forest)
}
