import { type Change, diff, isSame } from '#core/model/diff.ts'
import type { Entity, EntityId, EntityOf, Kind } from '#core/model/entity.ts'
import { type Plan, type Stage, type StageId, stageOf } from '#core/model/plan.ts'
import { fieldOf } from '#core/model/refs.ts'
import { entityOf, put, remove, type Topology } from '#core/model/topology.ts'

/** Which stages an edit applies to: its own alone, that and the later ones, or all. */
export type EditScope = 'this' | 'later' | 'all'
export type TopologyEdit = (topology: Topology) => Topology

/**
 * Edits one stage and propagates the change to the others of the scope: an added entity appears there with its owner, a
 * removed one leaves, and a changed field changes where it still had the old value. An edited stage loses its approval.
 */
export function editStage(plan: Plan, stageId: StageId, edit: TopologyEdit, scope: EditScope = 'later'): Plan {
  const index = plan.stages.findIndex((stage) => stage.id === stageId)
  const stage = plan.stages[index]
  if (!stage) return plan
  const topology = edit(stage.topology)
  const changes = diff(stage.topology, topology)
  if (changes.length === 0) return plan
  const propagate = propagation(changes, stage.topology, topology)
  const stages = plan.stages.map((other, at) => {
    if (at === index) return withTopology(other, topology)
    const isInScope = scope === 'all' || (scope === 'later' && at > index)
    return isInScope ? withTopology(other, propagate(other.topology)) : other
  })
  return { ...plan, stages }
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

function withFields(entity: Entity, fields: object): Entity {
  const merged = Object.entries({ ...entity, ...fields }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(merged) as unknown as Entity
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

const withTopology = (stage: Stage, topology: Topology): Stage =>
  topology === stage.topology ? stage : { ...withoutApproval(stage), topology }

function withoutApproval({ approved: _, ...rest }: Stage): Stage {
  return rest
}

/** Propagates changes to another stage; where that shares the edited tables, it shares the new ones too. */
function propagation(changes: readonly Change[], before: Topology, after: Topology): TopologyEdit {
  const touched = [...new Set(changes.map((change) => entityIn(change).kind))]
  return (topology) => {
    const isFitting = (change: Change) => change.type !== 'added' || hasOwner(topology, change.after, changes)
    const fitting = changes.filter(isFitting)
    const isAll = fitting.length === changes.length
    const lone = new Set(
      isAll ? [] : changes.filter((change) => !isFitting(change)).map((change) => entityIn(change).kind),
    )
    const shared = touched.filter((kind) => topology[kind] === before[kind] && !lone.has(kind))
    const rest = fitting.filter((change) => !shared.includes(entityIn(change).kind))
    if (shared.length === 0) return withChanges(topology, rest)
    return withChanges({ ...topology, ...Object.fromEntries(shared.map((kind) => [kind, after[kind]])) }, rest)
  }
}

function withChanges(topology: Topology, changes: readonly Change[]): Topology {
  const gone = changes.flatMap((change) => (change.type === 'removed' ? [change.before.id] : []))
  return put(
    remove(topology, gone),
    changes.flatMap((change) => propagatedTo(topology, change) ?? []),
  )
}

function propagatedTo(topology: Topology, change: Change): Entity | undefined {
  if (change.type === 'removed') return undefined
  const there = entityOf(topology, change.after.id)
  if (change.type === 'added') return there ? undefined : change.after
  if (!there) return undefined
  const fields = change.fields.filter((field) => isSame(fieldOf(there, field), fieldOf(change.before, field)))
  if (fields.length === 0) return undefined
  return withFields(there, Object.fromEntries(fields.map((field) => [field, fieldOf(change.after, field)])))
}

/**
 * A client is nothing without its users, nor an add-in without its chat pool: it does not appear where these are gone.
 */
function hasOwner(topology: Topology, entity: Entity, changes: readonly Change[]): boolean {
  const owner = entity.kind === 'client' ? entity.users : entity.kind === 'addIn' ? entity.chatPool : undefined
  const comesToo = (change: Change) => change.type === 'added' && change.after.id === owner
  return owner === undefined || entityOf(topology, owner) !== undefined || changes.some(comesToo)
}

const entityIn = (change: Change): Entity => (change.type === 'removed' ? change.before : change.after)
