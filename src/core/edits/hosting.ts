import { mayShareForest } from '#core/domain/servers/forests.ts'
import type { ChatPool, EntityId, Generation, IdOf, Pool } from '#core/model/entity.ts'
import { newId } from '#core/model/ids.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { type Plan, type StageId, stageOf } from '#core/model/plan.ts'
import { put, remove } from '#core/model/topology.ts'
import { editStage, update } from './edit.ts'
import { newEntity, shapeOf } from './shapes.ts'
import { addTo, editStages, stagesWith } from './stages.ts'

/** Hosts a chat pool on a pool, or on none. */
export function rehome(plan: Plan, stage: StageId, chatPool: EntityId, pool: EntityId | undefined): Plan {
  return editStage(plan, stage, (topology) =>
    update(topology, chatPool as ChatPool['id'], { hostedOn: pool as Pool['id'] | undefined }),
  )
}

/**
 * The pools of a stage that the chat pool may be hosted on: of its own generation and, where both are known, its
 * forest.
 */
export function suitableHosts(plan: Plan, stage: StageId, chatPool: ChatPool): readonly Pool[] {
  return poolsIn(plan, stage, chatPool.generation).filter((pool) => mayShareForest(pool, chatPool))
}

/** The pools of a stage of one generation. */
export function poolsIn(plan: Plan, stage: StageId, generation: Generation): readonly Pool[] {
  const topology = stageOf(plan, stage)?.topology
  if (!topology) return []
  return graphOf(topology)
    .all('pool')
    .filter((pool) => pool.generation === generation)
}

/** Hosts a chat pool on a new pool of its own generation, which lives as long as the chat pool does. */
export function hostOnNewPool(plan: Plan, stage: StageId, chatPool: ChatPool): Plan {
  const shape = shapeOf(`pool-${chatPool.generation}`)
  const pool = shape && newEntity(plan, shape)
  if (pool?.kind !== 'pool') return plan
  const { forest, domain } = chatPool
  const added = editStages(plan, stagesWith(plan, stage, chatPool.id), (topology) =>
    update(put(topology, [pool]), pool.id, { forest, domain }),
  )
  return rehome(added, stage, chatPool.id, pool.id)
}

/** Adds the host of a chat pool to every stage in which the chat pool is hosted on it and it is missing. */
export function keepHost(plan: Plan, chatPool: IdOf<'chatPool'>, host: Pool): Plan {
  const hosted = plan.stages.filter(({ topology }) => topology.chatPool.get(chatPool)?.hostedOn === host.id)
  return addTo(plan, hosted, host)
}

/**
 * Makes a chat pool one of its host's generation: a new entity, since an upgrade in place is not supported.
 * Its servers, stores and addresses belong to the product that it was and do not come along.
 */
export function convertChatPool(plan: Plan, stage: StageId, chatPool: ChatPool, host: Pool): Plan {
  const { name, site, forest, domain, concurrentUsers } = chatPool
  const id = newId(plan, 'chatPool', name)
  const converted: ChatPool = { id, kind: 'chatPool', name, generation: host.generation, hostedOn: host.id }
  const place = plan.layout[chatPool.id]
  const placed = place ? { ...plan, layout: { ...plan.layout, [id]: place } } : plan
  return editStages(placed, stagesWith(plan, stage, chatPool.id), (topology) =>
    update(put(remove(topology, [chatPool.id]), [converted]), id, { site, forest, domain, concurrentUsers }),
  )
}

/** Adds a Persistent Chat pool that is hosted on a pool. */
export function addPersistentChat(plan: Plan, stage: StageId, host: Pool): Plan {
  const shape = shapeOf('chatPool-lync2013')
  const chatPool = shape && newEntity(plan, shape)
  if (chatPool?.kind !== 'chatPool') return plan
  return editStage(plan, stage, (topology) => put(topology, [{ ...chatPool, hostedOn: host.id }]))
}
