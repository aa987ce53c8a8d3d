import { cacheLatest } from '#core/model/base/caches.ts'
import { diff, isSame } from '#core/model/diff.ts'
import { type Plan, type Stage, type StageId, stageBefore } from '#core/model/plan.ts'

export type Approval = NonNullable<Stage['approved']>

export const approve = (plan: Plan, id: StageId, approved: Approval): Plan => withApproval(plan, id, approved)

export const takeApprovalBack = (plan: Plan, id: StageId): Plan => withApproval(plan, id, undefined)

function withApproval(plan: Plan, id: StageId, approval: Approval | undefined): Plan {
  const stages = plan.stages.map((stage) => {
    if (stage.id !== id || isSame(stage.approved, approval)) return stage
    const { approved: _, ...rest } = stage
    return approval ? { ...rest, approved: approval } : rest
  })
  return stages.some((stage, at) => stage !== plan.stages[at]) ? { ...plan, stages } : plan
}

/**
 * An approval is of a stage and of the step that leads to it. After an edit, whatever its kind, those approvals go
 * whose stage or step has become another.
 */
export const withoutStaleApprovals = cacheLatest((before: Plan, after: Plan): Plan => {
  const stale = after.stages.filter((stage) => stage.approved && isAnother(before, after, stage))
  return stale.reduce((plan, { id }) => takeApprovalBack(plan, id), after)
}, 3)

function isAnother(before: Plan, after: Plan, stage: Stage): boolean {
  const was = before.stages.find(({ id }) => id === stage.id)
  if (!was || !isSame(was.approved, stage.approved)) return false
  const [from, to] = [stageBefore(before, stage.id), stageBefore(after, stage.id)]
  return !isSame(was.operations, stage.operations) || !isSameState(was, stage) || !isSameState(from, to)
}

function isSameState(a: Stage | undefined, b: Stage | undefined): boolean {
  if (!a || !b) return a === b
  return a.topology === b.topology || diff(a.topology, b.topology).length === 0
}

/** The stages that lose their approval by an edit, as they were, and approved ones that leave the plan. */
export const lostApprovals = (before: Plan, after: Plan): readonly Stage[] =>
  before.stages.filter(({ id, approved }) => approved && !after.stages.find((stage) => stage.id === id)?.approved)
