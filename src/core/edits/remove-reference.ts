import type { Entity, EntityId } from '#core/model/entity.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import { fieldOf } from '#core/model/refs.ts'
import { entityOf, put, remove } from '#core/model/topology.ts'
import { editStage } from './edit.ts'

/**
 * What a line shows: an entity that refers to another one by a field. An expected interaction refers by the field `to`.
 */
export interface Reference {
  readonly owner: EntityId
  readonly field: string
  readonly target: EntityId
}

/** Takes a reference away, and never what it joins; an expected interaction is nothing else, and goes with it. */
export function removeReference(plan: Plan, stage: StageId, { owner, field, target }: Reference): Plan {
  return editStage(plan, stage, (topology) => {
    const entity = entityOf(topology, owner)
    if (!entity) return topology
    if (entity.kind === 'interaction') return remove(topology, [owner])
    const value = fieldOf(entity, field)
    const rest = Array.isArray(value) ? value.filter((id) => id !== target) : undefined
    const others = Object.entries(entity).filter(([name]) => name !== field)
    const left = rest && rest.length > 0 ? [...others, [field, rest] as const] : others
    return isWithout(entity, field, target) ? topology : put(topology, [Object.fromEntries(left) as unknown as Entity])
  })
}

/** Whether the entity says no such thing itself: a client of Lync 2013 finds its chat pools without being told. */
function isWithout(entity: Entity, field: string, target: EntityId): boolean {
  const value = fieldOf(entity, field)
  return Array.isArray(value) ? !value.includes(target) : value !== target
}
