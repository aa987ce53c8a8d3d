import { isSame } from '#core/model/diff.ts'
import type { Entity, EntityId } from '#core/model/entity.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import { fieldOf } from '#core/model/refs.ts'
import { entityOf, put } from '#core/model/topology.ts'
import { editStage } from './edit.ts'

/** Sets one field of some entities of a stage; `undefined` leaves the field out. */
export const setFieldOf = (plan: Plan, stage: StageId, ids: readonly EntityId[], field: string, value: unknown): Plan =>
  changeFieldOf(plan, stage, ids, field, () => value)

/** Changes what one field of some entities holds, each from what it held. */
export const changeFieldOf = (
  plan: Plan,
  stage: StageId,
  ids: readonly EntityId[],
  field: string,
  change: (held: unknown) => unknown,
): Plan =>
  editStage(plan, stage, (topology) => {
    const changed = ids.flatMap((id) => {
      const entity = entityOf(topology, id)
      const held = entity && fieldOf(entity, field)
      const value = change(held)
      return entity && !isSame(held, value) ? withField(entity, field, value) : []
    })
    return put(topology, changed)
  })

/** The entity with one field set, or left out. */
export function withField(entity: Entity, field: string, value: unknown): Entity {
  const { [field]: _, ...rest } = entity as unknown as Record<string, unknown>
  return (value === undefined ? rest : { ...rest, [field]: value }) as unknown as Entity
}
