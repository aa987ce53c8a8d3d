import { lossesIn } from '#core/domain/migration/lost-content.ts'
import { removeEntities } from '#core/edits/remove.ts'
import { describeStage } from '#core/edits/stage-list.ts'
import { addOperation, isUnused, stagesWith } from '#core/edits/stages.ts'
import type { Entity } from '#core/model/entity.ts'
import { type Plan, type StageId, stageOf } from '#core/model/plan.ts'
import type { Fix } from '#core/model/rule/rule.ts'
import { nameOf } from '#core/model/words.ts'
import { momentAt } from './subject.ts'

/** Adding the merge of the OCS topology to the step that leads to the stage. */
export const mergeFix = (plan: Plan, stage: StageId): Fix => ({
  title: `Merge the legacy topology in the step to ${stageName(plan, stage)}`,
  apply: (before) => addOperation(before, stage, { kind: 'mergeLegacyTopology' }),
})

/** Removing the entity from the stage on, where nothing there refers to it and no content is lost by it. */
export function removeFixes(plan: Plan, stage: StageId, entity: Entity): readonly Fix[] {
  if (!isUnused(stagesWith(plan, stage, entity.id), entity.id)) return []
  const title = `Remove ${nameOf(entity)} from ${stageName(plan, stage)}`
  const apply = (before: Plan) => removeEntities(before, stage, [entity.id])
  const losses = lossesIn(momentAt(apply(plan), { stage }), ({ id }) => id === entity.id)
  return losses.some(({ discarded }) => !discarded) ? [] : [{ title, apply }]
}

/** Saying that the last stage is not the end state. */
export const interimFix = (plan: Plan, stage: StageId): Fix => ({
  title: `Mark ${stageName(plan, stage)} as interim`,
  apply: (before) => describeStage(before, stage, { interim: true }),
})

export const stageName = (plan: Plan, stage: StageId): string => stageOf(plan, stage)?.name ?? ''
