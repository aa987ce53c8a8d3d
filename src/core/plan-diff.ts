import { type Change, diff } from './diff.ts'
import type { Plan, Stage, StageId } from './plan.ts'

/** What of a plan, beside its stages, or of a stage, beside its topology, became another. */
type PlanField = Exclude<keyof Plan, 'stages'>
type StageField = Exclude<keyof Stage, 'topology'>

/** What became of a stage that both plans have. */
export interface StageDiff {
  readonly stage: StageId
  readonly fields: readonly StageField[]
  readonly changes: readonly Change[]
}

export interface PlanDiff {
  readonly fields: readonly PlanField[]
  /** The stages that are new, whole. */
  readonly added: readonly Stage[]
  readonly removed: readonly StageId[]
  /** The stages that became others; those that stayed the same are left out. */
  readonly changed: readonly StageDiff[]
  /** Whether the stages that both have follow on one another differently. */
  readonly isReordered: boolean
}

/**
 * What changed between two plans, of which one came from the other by edits, undo or redo. Fields are compared by
 * identity, and what the plans share is not looked at: it costs as much as the edits touched, whatever the size of the
 * plan. Between plans that were read apart it costs a look at every entity.
 */
export function planDiff(before: Plan, after: Plan): PlanDiff {
  const [old, now] = [byId(before), byId(after)]
  const kept = (plan: Plan, other: ReadonlyMap<StageId, Stage>) =>
    plan.stages.flatMap(({ id }) => (other.has(id) ? [id] : []))
  const order = kept(before, now)
  return {
    fields: otherFields(before, after).filter((field) => field !== 'stages'),
    added: after.stages.filter(({ id }) => !old.has(id)),
    removed: before.stages.flatMap(({ id }) => (now.has(id) ? [] : [id])),
    changed: after.stages.flatMap((stage) => stageDiff(old.get(stage.id), stage)),
    isReordered: kept(after, old).some((id, at) => id !== order[at]),
  }
}

const byId = ({ stages }: Plan): ReadonlyMap<StageId, Stage> => new Map(stages.map((stage) => [stage.id, stage]))

function stageDiff(before: Stage | undefined, after: Stage): readonly StageDiff[] {
  if (!before || before === after) return []
  const fields = otherFields(before, after).filter((field) => field !== 'topology')
  const changes = diff(before.topology, after.topology)
  return fields.length + changes.length === 0 ? [] : [{ stage: after.id, fields, changes }]
}

function otherFields<T extends object>(before: T, after: T): readonly (keyof T)[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof T)[]
  return names.filter((name) => before[name] !== after[name])
}
