import { create } from 'zustand'
import { lostApprovals, withoutStaleApprovals } from '#core/edits/approvals.ts'
import { type EditScopes, scopesOf } from '#core/edits/edit-scopes.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import { resetSession } from './create-session-store.ts'
import { ask } from './dialog-store.ts'
import { announce, setEditScope, useSession } from './session-store.ts'
import type { PlanEdit, Transaction } from './transaction.ts'

/** One thing that can be undone: its name, the plan before it, and the stage it happened in. */
export interface UndoStep {
  readonly label: string
  readonly plan: Plan
  readonly stage: StageId | undefined
}

/** Which plan is open. A document lives in this browser under its id. */
export interface OpenDocument {
  readonly id: string
  /** Why it cannot be edited, when it cannot. */
  readonly readOnly?: string
  /** It came in a link, and can be kept as a copy. */
  readonly isShared?: true
}

interface PlanState {
  readonly document: OpenDocument | undefined
  readonly plan: Plan | undefined
  readonly past: readonly UndoStep[]
  readonly future: readonly UndoStep[]
}

const maxUndoSteps = 200
const closed: PlanState = { document: undefined, plan: undefined, past: [], future: [] }

/** The open plan and its history: what is saved and undone. */
export const usePlanStore = create<PlanState>(() => closed)

/** Opens a plan; what was looked at and under way in the one before is forgotten. */
export function openDocument(document: OpenDocument, plan: Plan): void {
  resetSession()
  usePlanStore.setState({ document, plan, past: [], future: [] })
}

export function closeDocument(): void {
  resetSession()
  usePlanStore.setState(closed)
}

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
  const { editScope: chosen } = useSession.getState()
  const scopes =
    transaction.isToldBefore || chosen === 'later' ? undefined : scopesOf(before, after, transaction.stage ?? '')
  const asksScope = scopes?.isInherited === true && chosen === undefined
  const edited = withoutStaleApprovals(before, scopes?.plans[chosen ?? 'later'] ?? after)
  if (!transaction.isToldBefore && (asksScope || lostApprovals(before, edited).length > 0)) {
    if (asksScope) void performScoped(transaction, before, scopes.plans)
    else void performUnapproved(transaction, before, edited)
    return false
  }
  record(transaction, before, edited)
  return true
}

/** Asks which stages an edit applies to, and does it so; the answer holds for the rest of the session. */
async function performScoped(transaction: Transaction, before: Plan, scopes: EditScopes['plans']): Promise<void> {
  const plans = {
    this: withoutStaleApprovals(before, scopes.this),
    later: withoutStaleApprovals(before, scopes.later),
    all: withoutStaleApprovals(before, scopes.all),
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

function record({ label, stage, afterwards }: Transaction, before: Plan, plan: Plan): void {
  const { past } = usePlanStore.getState()
  usePlanStore.setState({ plan, past: [...past, { label, plan: before, stage }].slice(-maxUndoSteps), future: [] })
  afterwards?.()
}

/** The same as `perform`, for what nothing follows. */
export const commit = (label: string, stage: StageId | undefined, edit: PlanEdit): boolean =>
  perform({ label, stage, edit })

/** Changes how the plan is shown (what is closed): kept with it, but no step to undo. */
export function adjust(edit: (plan: Plan) => Plan): void {
  usePlanStore.setState(({ plan }) => ({ plan: plan && edit(plan) }))
}

/** Takes the last step back; returns it, so that the view can show where it happened. */
export function undo(): UndoStep | undefined {
  const { plan, past, future } = usePlanStore.getState()
  const step = past.at(-1)
  if (!plan || !step) return undefined
  usePlanStore.setState({ plan: step.plan, past: past.slice(0, -1), future: [...future, { ...step, plan }] })
  return step
}

export function redo(): UndoStep | undefined {
  const { plan, past, future } = usePlanStore.getState()
  const step = future.at(-1)
  if (!plan || !step) return undefined
  usePlanStore.setState({ plan: step.plan, past: [...past, { ...step, plan }], future: future.slice(0, -1) })
  return step
}
