import { atOnce, type InParts } from '#core/model/base/in-parts.ts'
import { editedInParts, isSame } from '#core/model/diff.ts'
import { type EntityId, type EntityOf, type Kind, kinds } from '#core/model/entity.ts'
import { type Plan, type Stage, type StageId, stageOf } from '#core/model/plan.ts'
import { entityOf, put, type Topology } from '#core/model/topology.ts'
import { propagation } from './propagation.ts'
import { withFields } from './with-fields.ts'

/** Which stages an edit applies to: its own alone, that and the later ones, or all. */
export const editScopes = ['this', 'later', 'all'] as const
export type EditScope = (typeof editScopes)[number]
export type TopologyEdit = (topology: Topology) => Topology

/**
 * Edits one stage and propagates the change to the others of the scope: an added entity appears there with its owner, a
 * removed one leaves, and a changed field changes where it still had the old value. An edited stage loses its approval.
 */
export const editStage = (...asked: Parameters<typeof editStageInParts>): Plan => atOnce(editStageInParts(...asked))

/** The same in steps, where it changes much. */
export function* editStageInParts(
  plan: Plan,
  stageId: StageId,
  edit: TopologyEdit,
  scope: EditScope = 'later',
): InParts<Plan> {
  const stage = stageOf(plan, stageId)
  if (!stage) return plan
  const topology = edit(stage.topology)
  if (!(yield* isEdited(stage.topology, topology))) return plan
  const propagate = propagation(stage.topology, topology)
  const reached = new Set(stagesIn(plan, stageId, scope))
  const stages: Stage[] = []
  for (const other of plan.stages) {
    if (other === stage) stages.push(withTopology(other, topology))
    else stages.push(reached.has(other) ? withTopology(other, yield* propagate(other.topology)) : other)
  }
  return { ...plan, stages }
}

/** The stages of a scope, which begins with that stage. */
export function stagesIn({ stages }: Plan, id: StageId, scope: EditScope): readonly Stage[] {
  const index = stages.findIndex((stage) => stage.id === id)
  return stages.filter((_, at) => at === index || scope === 'all' || (scope === 'later' && at > index))
}

function* isEdited(before: Topology, after: Topology): InParts<boolean> {
  for (const kind of kinds) {
    if (before[kind] !== after[kind] && (yield* editedInParts(before[kind], after[kind])).length > 0) return true
  }
  return false
}

/** Sets fields of one entity; `undefined` leaves a field out. Unknown entities change nothing. */
export function update<K extends Kind>(
  topology: Topology,
  id: EntityId<K>,
  fields: { readonly [F in keyof EntityOf<K>]?: EntityOf<K>[F] | undefined },
): Topology {
  const entity = entityOf(topology, id)
  return entity ? put(topology, [withFields(entity, fields)]) : topology
}

/** Changes the operations of the step that leads to a stage, which loses its approval where they become others. */
export function editOperationsOf(plan: Plan, id: StageId, edit: (operations: Operations) => Operations): Plan {
  const stage = stageOf(plan, id)
  const operations = stage && edit(stage.operations)
  if (!operations || isSame(operations, stage.operations)) return plan
  const edited = { ...withoutApproval(stage), operations }
  return { ...plan, stages: plan.stages.map((other) => (other === stage ? edited : other)) }
}

type Operations = Stage['operations']

/** A stage that becomes another loses its approval. */
export const withTopology = (stage: Stage, topology: Topology): Stage =>
  topology === stage.topology ? stage : { ...withoutApproval(stage), topology }

function withoutApproval({ approved: _, ...rest }: Stage): Stage {
  return rest
}
