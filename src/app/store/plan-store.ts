import { create } from 'zustand'
import type { Plan, StageId } from '#core/model/plan.ts'
import { resetSession } from './create-session-store.ts'
import type { Transaction } from './transaction.ts'

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
  /** Another tab edits it, and this one shows what that does. */
  readonly isFollowing?: true
}

export interface PlanHistory {
  readonly past: readonly UndoStep[]
  readonly future: readonly UndoStep[]
}

export interface PlanState extends PlanHistory {
  readonly document: OpenDocument | undefined
  readonly plan: Plan | undefined
}

const maxUndoSteps = 200
const closed: PlanState = { document: undefined, plan: undefined, past: [], future: [] }

/** The open plan and its history: what is saved and undone. */
export const usePlanStore = create<PlanState>(() => closed)

/** Opens a plan; what was looked at and under way in the one before is forgotten. */
export function openDocument(document: OpenDocument, plan: Plan, history: Partial<PlanHistory> = {}): void {
  resetSession()
  continueDocument(document, plan, history)
}

/** Goes on with the open document as another tab has left it; what is looked at stays. */
export function continueDocument(document: OpenDocument, plan: Plan, history: Partial<PlanHistory> = {}): void {
  const { past = [], future = [] } = history
  usePlanStore.setState({ document, plan, past: past.slice(-maxUndoSteps), future })
}

export function closeDocument(): void {
  resetSession()
  usePlanStore.setState(closed)
}

/** Remembers the plan before, and goes on with another. */
export function record({ label, stage, afterwards }: Transaction, before: Plan, plan: Plan): void {
  const { past } = usePlanStore.getState()
  usePlanStore.setState({ plan, past: [...past, { label, plan: before, stage }].slice(-maxUndoSteps), future: [] })
  afterwards?.()
}

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
