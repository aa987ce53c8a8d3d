import { z } from '#core/model/base/zod.ts'
import { diff, isSame } from '#core/model/diff.ts'
import type { EntityId } from '#core/model/entity.ts'
import { type Layout, type Plan, placeSchema, type Stage, stageOf } from '#core/model/plan.ts'
import { emptyTopology, put, remove, type Topology } from '#core/model/topology.ts'
import { planFileSchema, stageSchema } from './plan-file.ts'

/** What became of one stage: entities put and removed, and all that it says of itself where any of that changed. */
const storedStageSchema = z.strictObject({
  id: stageSchema.shape.id,
  about: stageSchema.omit({ id: true, put: true, remove: true }).optional(),
  put: stageSchema.shape.put,
  remove: stageSchema.shape.remove,
})

export const storedEditSchema = z.strictObject({
  about: planFileSchema
    .pick({
      name: true,
      description: true,
      sipDomains: true,
      lines: true,
      flattening: true,
      imports: true,
      severities: true,
      waivers: true,
    })
    .optional(),
  layout: z.record(z.string(), placeSchema.nullable()).optional(),
  /** Every stage in its order; one without more than its id is as it was. */
  stages: z.array(storedStageSchema).min(1),
})
type StoredStageEdit = z.infer<typeof storedStageSchema>

/** What changed from one plan to the next, as plain JSON: what the browser stores of an edit. */
export type StoredEdit = z.infer<typeof storedEditSchema>

/** What has to be stored of an edit. It costs as much as the edit touched where both plans share the rest. */
export function editBetween(before: Plan, after: Plan): StoredEdit {
  const { layout, stages, ...about } = after
  const { layout: _l, stages: _s, ...was } = before
  const places = changedPlaces(before.layout, layout)
  return {
    ...(!isSame(about, was) && { about: about as StoredEdit['about'] }),
    ...(places && { layout: places }),
    stages: stages.map((stage, at) => stageEdit(stageOf(before, stage.id), stage, stages[at - 1])),
  }
}

function stageEdit(before: Stage | undefined, after: Stage, previous: Stage | undefined): StoredStageEdit {
  if (before === after) return { id: after.id }
  const { id, topology, ...about } = after
  const { id: _i, topology: _t, ...was } = before ?? { id, topology }
  const changes = diff((before ?? previous)?.topology ?? emptyTopology, topology)
  const entities = changes.flatMap((change) => (change.type === 'removed' ? [] : [change.after]))
  const gone = changes.flatMap((change) => (change.type === 'removed' ? [change.before.id] : []))
  return {
    id,
    ...(!isSame(about, was) && { about: about as StoredStageEdit['about'] }),
    ...(entities.length > 0 && { put: entities as StoredStageEdit['put'] }),
    ...(gone.length > 0 && { remove: gone }),
  }
}

function changedPlaces(before: Layout, after: Layout): StoredEdit['layout'] | undefined {
  if (before === after) return undefined
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])] as EntityId[]
  const changed = ids.filter((id) => !isSame(before[id], after[id]))
  return changed.length === 0 ? undefined : Object.fromEntries(changed.map((id) => [id, after[id] ?? null]))
}

/** Does to a plan what `editBetween` saw done to it. */
export function withEdit(plan: Plan, edit: StoredEdit): Plan {
  let previous: Stage | undefined
  const stages = edit.stages.map((change) => {
    previous = editedStage(stageOf(plan, change.id), change, previous?.topology ?? emptyTopology)
    return previous
  })
  const { layout: _l, stages: _s, ...was } = plan
  return { ...((edit.about ?? was) as typeof was), layout: withPlacesOf(plan.layout, edit.layout), stages }
}

function editedStage(before: Stage | undefined, change: StoredStageEdit, previous: Topology): Stage {
  if (before && !change.about && !change.put && !change.remove) return before
  const { topology, ...was } = before ?? { id: change.id, name: change.id, operations: [], topology: previous }
  const about = change.about ? { operations: [], ...change.about, id: change.id } : was
  return { ...about, topology: put(remove(topology, (change.remove ?? []) as EntityId[]), change.put ?? []) } as Stage
}

function withPlacesOf(layout: Layout, changed: StoredEdit['layout']): Layout {
  if (!changed) return layout
  const merged = Object.entries({ ...layout, ...changed }).filter(([, place]) => place !== null)
  return Object.fromEntries(merged) as Layout
}
