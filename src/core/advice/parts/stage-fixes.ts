import { carriersOutOf, isImport } from '#core/domain/migration/carriers.ts'
import { lossesIn } from '#core/domain/migration/lost-content.ts'
import { isDoneUntil } from '#core/domain/migration/step-operations.ts'
import { addMissing } from '#core/edits/imports.ts'
import { removeEntities } from '#core/edits/remove.ts'
import { describeStage } from '#core/edits/stage-list.ts'
import { addOperation, isUnused, stagesWith } from '#core/edits/stages.ts'
import { type ChatPool, type Entity, isLegacy } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import { type Plan, type StageId, stageOf } from '#core/model/plan.ts'
import type { Fix } from '#core/model/rule/advice.ts'
import { listed, nameOf } from '#core/model/words.ts'
import { momentAt } from './subject.ts'

/** Adding the merge of the OCS topology to the step that leads to the stage. */
export const mergeFix = (plan: Plan, stage: StageId): Fix => ({
  title: `Merge the legacy topology in the step to ${stageName(plan, stage)}`,
  apply: (before) => addOperation(before, stage, { kind: 'mergeLegacyTopology' }),
})

/** Removing the entity from the stage on, where nothing there refers to it and no content is lost by it. */
export function removeFixes(plan: Plan, stage: StageId, entity: Entity): readonly Fix[] {
  if (!isUnused(stagesWith(plan, stage, entity.id), entity.id)) return []
  const along = entity.kind === 'chatPool' ? leftOf(momentAt(plan, { stage }), entity) : []
  const having = along.length === 0 ? '' : ` with its ${listed(along.map(({ name }) => name))}`
  const title = `Remove ${nameOf(entity)}${having} from ${stageName(plan, stage)}`
  const apply = (before: Plan) => {
    const operations = along.map(({ operation }) => operation)
    return addMissing(removeEntities(before, stage, [entity.id]), stage, operations)
  }
  const losses = lossesIn(momentAt(apply(plan), { stage }), ({ id }) => id === entity.id)
  return losses.some(({ discarded }) => !discarded) ? [] : [{ title, apply }]
}

interface LeftOver {
  readonly name: string
  readonly operation: {
    readonly kind: 'deleteLookupAccount' | 'removeTrustedApplicationPool'
    readonly chatPool: ChatPool['id']
  }
}

/** What a Group Chat pool would leave behind if the step to a stage removed it; an upgrade hands it on. */
function leftOf(at: Moment, { id }: ChatPool): readonly LeftOver[] {
  const was = at.before?.graph.get('chatPool', id)
  const isUpgraded = carriersOutOf(at, id).some((one) => !isImport(one))
  if (!was || !isLegacy(was) || isUpgraded) return []
  const all: readonly LeftOver[] = [
    { name: 'Lookup account', operation: { kind: 'deleteLookupAccount', chatPool: id } },
    ...(was.generation === 'lync2010' && was.trustedApplicationPool !== undefined
      ? [
          {
            name: 'trusted application pool',
            operation: { kind: 'removeTrustedApplicationPool', chatPool: id },
          } as const,
        ]
      : []),
  ]
  return all.filter(({ operation }) => !isDoneUntil(at, operation.kind, id))
}

/** Saying that the last stage is not the end state. */
export const interimFix = (plan: Plan, stage: StageId): Fix => ({
  title: `Mark ${stageName(plan, stage)} as interim`,
  apply: (before) => describeStage(before, stage, { interim: true }),
})

export const stageName = (plan: Plan, stage: StageId): string => stageOf(plan, stage)?.name ?? ''
