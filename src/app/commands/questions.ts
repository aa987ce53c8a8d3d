import { firstStageOf } from '#core/edits/governance.ts'
import type { EntityId, Users } from '#core/model/entity.ts'
import type { Stage, Waiver } from '#core/model/plan.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { focusDrawn, focusPlaceAfterDialog } from '../focus/moving.ts'
import { currentPlace } from '../focus/regions.ts'
import { current } from '../store/derived.ts'
import { ask } from '../store/dialog-store.ts'
import type { RelateDialog } from '../store/dialogs.ts'
import { deleteFromPlan, relate } from './entity-edits.ts'
import { changeWaiver, waiveFinding } from './governance-edits.ts'
import { changePlan } from './plan-edits.ts'
import { approveStage, changeStage, deleteStage, mergeStage } from './stage-edits.ts'

// What is asked about before it is done: each opens its dialog, waits for the answer and does it then.

/** What two objects shall be to one another; or all of some users, asked by the first of them. */
export async function askToRelate(question: Omit<RelateDialog, 'type'>, users?: readonly Users[]): Promise<void> {
  const relation = await ask({ type: 'relate', ...question })
  if (relation) relate((users && relation.ofAll?.(users)) ?? relation)
  focusDrawn(question.from)
}

/** Says what goes before objects leave every stage. */
export async function askToDelete(ids: readonly EntityId[]): Promise<void> {
  if (await ask({ type: 'delete-objects', ids })) deleteFromPlan(ids)
  else focusDrawn(ids.at(-1))
}

/** Why a finding is accepted. Who did it in the list goes on with what takes its place there. */
export async function askToWaive(finding: Finding | undefined): Promise<void> {
  if (!finding) return
  const place = currentPlace('problems')
  const words = await ask({ type: 'waive', finding })
  if (!words) return
  waiveFinding(finding, words)
  if (place !== undefined) focusPlaceAfterDialog('problems', place)
}

/** Why, and how far, a finding is accepted from now on. */
export async function askToReword(waiver: Waiver): Promise<void> {
  const now = current()
  if (!now) return
  const from = firstStageOf(now.plan, waiver, now.stage.id)
  const words = await ask({ type: 'reword-waiver', waiver, from })
  if (words) changeWaiver(waiver, from, words)
}

export async function askForPlanProperties(): Promise<void> {
  const properties = await ask({ type: 'plan-properties' })
  if (properties) changePlan('Change the properties of the plan', properties)
}

export async function askForStageProperties(stage: Stage): Promise<void> {
  const words = await ask({ type: 'stage-properties', stage })
  if (words) changeStage(stage, `Describe ${stage.name}`, words)
}

export async function askToApprove(stage: Stage): Promise<void> {
  const approval = await ask({ type: 'approve-stage', stage })
  if (approval) approveStage(stage, approval)
}

/** Says what is lost before two stages become one. */
export async function askToMergeStage(stage: Stage): Promise<void> {
  if (await ask({ type: 'merge-stage', stage })) mergeStage(stage)
}

/** Says what is lost before a stage is deleted. */
export async function askToDeleteStage(stage: Stage): Promise<void> {
  if (await ask({ type: 'delete-stage', stage })) deleteStage(stage)
}
