import { withOwned } from '#core/domain/content/owned.ts'
import type { Entity, EntityId } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { type Layout, type Plan, type StageId, stageOf } from '#core/model/plan.ts'
import { entityOf } from '#core/model/topology.ts'

/** What was copied, with all that belongs to it and where it stood: plain JSON, for another stage or another plan. */
export interface Clip {
  readonly format: 'coexistence-clip'
  readonly version: 1
  readonly from?: string | undefined
  readonly selected: readonly EntityId[]
  readonly entities: readonly Entity[]
  readonly places: Layout
}

/** Copies entities of a stage; undefined where none of them is there. */
export function clipOf(plan: Plan, stage: StageId, ids: readonly EntityId[]): Clip | undefined {
  const topology = stageOf(plan, stage)?.topology
  const selected = topology ? ids.filter((id) => entityOf(topology, id)) : []
  if (!topology || selected.length === 0) return undefined
  const owned = withOwned(graphOf(topology), selected)
  const entities = [...owned]
    .flatMap((id) => entityOf(topology, id) ?? [])
    .filter((entity) => entity.kind !== 'interaction' || (owned.has(entity.from) && owned.has(entity.to)))
  if (entities.length === 0) return undefined
  const places = Object.fromEntries(entities.flatMap(({ id }) => (plan.layout[id] ? [[id, plan.layout[id]]] : [])))
  return { format: 'coexistence-clip', version: 1, selected, entities, places }
}
