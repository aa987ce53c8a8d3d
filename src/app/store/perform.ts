import { lostApprovals } from '#core/edits/approvals.ts'
import { type EditScopes, isOfOthers, scopesOf } from '#core/edits/edit-scopes.ts'
import { settled } from '#core/edits/settled.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import { ask } from './dialog-store.ts'
import { record, usePlanStore } from './plan-store.ts'
import { announce, setEditScope, useSession } from './session-store.ts'
import type { PlanEdit, Transaction } from './transaction.ts'

/**
 * Does one transaction as one undo step. What it changes in a stage applies to the stages that the person has named for
 * this session; the first time, and before an approval goes, that is asked. False while it is asked, and when nothing
 * changed.
 */
export function perform(transaction: Transaction): boolean {
  const { plan: before, document } = usePlanStore.getState()
  if (!before || document?.readOnly !== undefined) return false
  const after = transaction.edit(before)
  if (after === before) return false
  const { asked, edited } = scopedEdit(transaction, before, after)
  if (!transaction.isToldBefore && (asked || lostApprovals(before, edited).length > 0)) {
    if (asked) void performScoped(transaction, before, asked)
    else void performUnapproved(transaction, before, edited)
    return false
  }
  record(transaction, before, edited)
  return true
}

/** What an edit becomes. */
interface Scoped {
  /** In the scope that is chosen, or in the usual one while that is asked. */
  readonly edited: Plan
  /** In each scope, where it is to be asked which one is meant. */
  readonly asked: EditScopes['plans'] | undefined
}

/** What an edit becomes in the scope that is chosen. */
function scopedEdit(
  { stage = '', isToldBefore }: Pick<Transaction, 'stage' | 'isToldBefore'>,
  before: Plan,
  after: Plan,
): Scoped {
  const { editScope: chosen } = useSession.getState()
  // Of a large edit, which was told before, it takes long to find out what it is about.
  const isUsual = isToldBefore || chosen === 'later' || (chosen === undefined && !isOfOthers(before, after, stage))
  const scopes = isUsual ? undefined : scopesOf(before, after, stage)
  const edited = settled(before, scopes?.plans[chosen ?? 'later'] ?? after)
  return { edited, asked: scopes?.isInherited && chosen === undefined ? scopes.plans : undefined }
}

/** Asks which stages an edit applies to, and does it so; the answer holds for the rest of the session. */
async function performScoped(transaction: Transaction, before: Plan, scopes: EditScopes['plans']): Promise<void> {
  const plans = {
    this: settled(before, scopes.this),
    later: settled(before, scopes.later),
    all: settled(before, scopes.all),
  }
  const scope = await ask({ type: 'edit-scope', label: transaction.label, before, plans })
  if (scope) setEditScope(scope)
  performAnswered(transaction, before, scope && plans[scope])
}

/** Asks whether the approvals that an edit takes back may go, and does it then. */
async function performUnapproved(transaction: Transaction, before: Plan, after: Plan): Promise<void> {
  const mayGo = await ask({ type: 'lost-approvals', label: transaction.label, before, after })
  performAnswered(transaction, before, mayGo && after)
}

/** What became another plan meanwhile is not what the question was about, and stays as it is. */
function performAnswered(transaction: Transaction, before: Plan, plan: Plan | undefined): void {
  if (usePlanStore.getState().plan !== before) return
  if (plan) record(transaction, before, plan)
  else announce(`${transaction.label}: not done.`)
}

/** The same as `perform`, for what nothing follows. */
export const commit = (label: string, stage: StageId | undefined, edit: PlanEdit): boolean =>
  perform({ label, stage, edit })
