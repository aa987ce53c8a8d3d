import type { Moment } from '../checking/moment.ts'
import { addMissing } from '../edits/imports.ts'
import { isDoneUntil } from '../migration/step-operations.ts'
import type { ChatPool } from '../model.ts'
import { isLegacy } from '../model.ts'
import type { Plan, StageId } from '../plan.ts'
import type { Fix } from './rule.ts'
import { stageName } from './stage-fixes.ts'

/** The address that the Lookup account of a Group Chat pool still has, as far as it is known. */
export const accountOf = (at: Moment, chatPool: ChatPool): string | undefined =>
  isLegacy(chatPool) && chatPool.lookupUri && !isDoneUntil(at, 'deleteLookupAccount', chatPool.id)
    ? chatPool.lookupUri
    : undefined

export const deleteAccountFix = (plan: Plan, stage: StageId, { id, name }: ChatPool): Fix => ({
  title: `Delete the Lookup account of ${name} in the step to ${stageName(plan, stage)}`,
  apply: (before) => addMissing(before, stage, [{ kind: 'deleteLookupAccount', chatPool: id }]),
})
