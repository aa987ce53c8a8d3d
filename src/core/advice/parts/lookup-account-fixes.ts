import { addMissing } from '#core/edits/imports.ts'
import type { ChatPool } from '#core/model/entity.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import type { Fix } from '#core/model/rule/advice.ts'
import { stageName } from './stage-fixes.ts'

export const deleteAccountFix = (plan: Plan, stage: StageId, { id, name }: ChatPool): Fix => ({
  title: `Delete the Lookup account of ${name} in the step to ${stageName(plan, stage)}`,
  apply: (before) => addMissing(before, stage, [{ kind: 'deleteLookupAccount', chatPool: id }]),
})
