import { consequencesInWords, consequencesOf } from '#core/checking/consequences.ts'
import { type Approval, approve, takeApprovalBack } from '#core/edits/approvals.ts'
import {
  addStage,
  copyStage,
  describeStage,
  mergeWithNext,
  moveStage,
  removeOperation,
  removeStage,
  type StageWords,
} from '#core/edits/stage-list.ts'
import { addOperation, type NewOperation } from '#core/edits/stages.ts'
import { approvedStateOf } from '#core/file/fingerprint.ts'
import { type Operation, type Plan, type Stage, type StageId, stageBefore, stageOf } from '#core/model/plan.ts'
import { operationName } from '#core/model/words.ts'
import { endInWords } from '#core/views/changes/stage-losses.ts'
import { focusStage } from '../focus/moving.ts'
import { current, reportOf } from '../store/derived.ts'
import { usePlanStore } from '../store/plan-store.ts'
import { announce, showStage } from '../store/session-store.ts'
import type { PlanEdit } from '../store/transaction.ts'
import { act } from './act.ts'
import { keepVersionAside } from './keeping/versions.ts'

export function changeStage(stage: Stage, label: string, change: StageWords): void {
  act(label, stage.id, (plan) => describeStage(plan, stage.id, change))
}

export function renameStage(stage: Stage, name: string): void {
  if (name.trim() !== '') changeStage(stage, `Rename ${stage.name}`, { name: name.trim() })
}

/** Adds a copy of a stage behind it under a new name, and shows it. */
export function insertStage(after: Stage | undefined): void {
  if (after) insert(after, 'Add a stage', (plan) => addStage(plan, after.id))
}

/** Adds a stage before another one: a copy of the one from which the step to it leads. */
export function insertStageBefore(stage: Stage): void {
  const plan = current()?.plan
  const before = plan && stageBefore(plan, stage.id)
  if (before) insertStage(before)
}

/** The same, with a name that says what it is a copy of. */
export function duplicateStage(stage: Stage): void {
  insert(stage, `Copy ${stage.name}`, (plan) => copyStage(plan, stage.id))
}

function insert(after: Stage, label: string, edit: PlanEdit): void {
  const afterwards = () => {
    const { plan } = usePlanStore.getState()
    const added = plan?.stages[plan.stages.findIndex(({ id }) => id === after.id) + 1]
    if (!added) return
    showStage(added.id)
    announce(`${added.name} added. It begins as ${after.name} is.`)
  }
  act(label, after.id, edit, { announcement: '', afterwards })
}

export const appendStage = (): void => insertStage(current()?.plan.stages.at(-1))

/** Moves a stage to a place in the order, and says what that makes of the steps. */
export function reorderStage(stage: Stage, to: number): void {
  const before = current()?.plan
  if (!before) return
  const announcement = () => {
    const after = usePlanStore.getState().plan ?? before
    const place = after.stages.findIndex(({ id }) => id === stage.id) + 1
    return [`${stage.name} is stage ${place} of ${after.stages.length} now.`, ...outcome(before, after)].join(' ')
  }
  act(`Move ${stage.name}`, stage.id, (plan) => moveStage(plan, stage.id, to), {
    announcement,
    afterwards: () => {
      showStage(stage.id)
      focusStage(stage.id)
    },
  })
}

function outcome(before: Plan, after: Plan): readonly string[] {
  const findings = consequencesOf(reportOf(before).findings, reportOf(after).findings)
  const end = endInWords(before, after)
  return [consequencesInWords(findings), ...(end ? [end] : [])]
}

/** Takes a stage out of the plan. The person has been told what goes with it. */
export function deleteStage(stage: Stage): void {
  const now = current()
  const next = now && (now.plan.stages[now.plan.stages.indexOf(stage) - 1] ?? now.plan.stages[1])
  act(`Delete ${stage.name}`, next?.id, (plan) => removeStage(plan, stage.id), {
    isToldBefore: true,
    afterwards: () => next && now.stage.id === stage.id && showStage(next.id),
  })
}

/** Makes one step of those to a stage and to the next. The person has been told what goes. */
export function mergeStage(stage: Stage): void {
  const now = current()
  const next = now?.plan.stages[now.plan.stages.indexOf(stage) + 1]
  if (!next) return
  const label = `Merge ${stage.name} with ${next.name}`
  act(label, next.id, (plan) => mergeWithNext(plan, stage.id), {
    isToldBefore: true,
    afterwards() {
      keepVersionAside('merge', `Before: ${label}`, now.plan)
      showStage(next.id)
    },
  })
}

export function approveStage(stage: Stage, approval: Approval): void {
  act(`Approve ${stage.name}`, stage.id, (plan) => {
    const now = stageOf(plan, stage.id)
    return now ? approve(plan, stage.id, { ...approval, hash: approvedStateOf(plan, now) }) : plan
  })
}

/** Takes an approval back; that is asked for on purpose, so nothing is asked again. */
export function withdrawApproval(stage: Stage): void {
  act(`Take back the approval of ${stage.name}`, stage.id, (plan) => takeApprovalBack(plan, stage.id), {
    isToldBefore: true,
  })
}

export function addStepOperation(stage: StageId, operation: NewOperation): void {
  act(`Add operation: ${operationName[operation.kind]}`, stage, (plan) => addOperation(plan, stage, operation))
}

export function removeStepOperation(stage: StageId, operation: Operation): void {
  act(`Remove operation: ${operationName[operation.kind]}`, stage, (plan) => removeOperation(plan, stage, operation.id))
}
