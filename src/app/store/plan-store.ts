import { create } from 'zustand'
import type { Plan, StageId } from '#core/plan.ts'

/** One thing that can be undone: its name, the plan before it, and the stage it happened in. */
export interface Step {
  readonly label: string
  readonly plan: Plan
  readonly stage: StageId | undefined
}

/** Which plan is open. A document lives in this browser under its id. */
export interface OpenDocument {
  readonly id: string
  /** Why it cannot be edited, when it cannot. */
  readonly readOnly?: string
}

interface PlanState {
  readonly document: OpenDocument | undefined
  readonly plan: Plan | undefined
  readonly past: readonly Step[]
  readonly future: readonly Step[]
}

const limit = 200
const closed: PlanState = { document: undefined, plan: undefined, past: [], future: [] }

/** The open plan and its history: what is saved and undone. */
export const usePlanStore = create<PlanState>(() => closed)

export function openDocument(document: OpenDocument, plan: Plan): void {
  usePlanStore.setState({ document, plan, past: [], future: [] })
}

export const closeDocument = (): void => usePlanStore.setState(closed)

/** Applies one gesture as one undo step. False when nothing changed, or nothing may. */
export function commit(label: string, stage: StageId | undefined, edit: (plan: Plan) => Plan): boolean {
  const { plan: before, document, past } = usePlanStore.getState()
  if (!before || document?.readOnly !== undefined) return false
  const plan = edit(before)
  if (plan === before) return false
  usePlanStore.setState({ plan, past: [...past, { label, plan: before, stage }].slice(-limit), future: [] })
  return true
}

/** Changes how the plan is shown (what is closed): kept with it, but no step to undo. */
export function adjust(edit: (plan: Plan) => Plan): void {
  usePlanStore.setState(({ plan }) => ({ plan: plan && edit(plan) }))
}

/** Takes the last step back; returns it, so that the view can show where it happened. */
export function undo(): Step | undefined {
  const { plan, past, future } = usePlanStore.getState()
  const step = past.at(-1)
  if (!plan || !step) return undefined
  usePlanStore.setState({ plan: step.plan, past: past.slice(0, -1), future: [...future, { ...step, plan }] })
  return step
}

export function redo(): Step | undefined {
  const { plan, past, future } = usePlanStore.getState()
  const step = future.at(-1)
  if (!plan || !step) return undefined
  usePlanStore.setState({ plan: step.plan, past: [...past, { ...step, plan }], future: future.slice(0, -1) })
  return step
}
