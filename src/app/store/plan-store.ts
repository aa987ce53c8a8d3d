import { create } from 'zustand'
import { lostApprovals, withoutStaleApprovals } from '#core/edits/approvals.ts'
import type { EditScope } from '#core/edits/edit.ts'
import { reachOf } from '#core/edits/reach.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import type { Gesture, PlanEdit } from './gesture.ts'
import { type EditQuestion, useSession } from './session-store.ts'

/** One thing that can be undone: its name, the plan before it, and the stage it happened in. */
export interface Step {
  readonly label: string
  readonly plan: Plan
  readonly stage: StageId | undefined
}

/** Which plan is open. A document lives in this browser under its id. */
interface OpenDocument {
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

/**
 * Does one gesture as one undo step. What it changes in a stage reaches as far as the person has said for this session;
 * the first time, and before an approval goes, it waits for an answer. False while it waits, and when nothing changed.
 */
export function perform(gesture: Gesture): boolean {
  const { plan: before, document } = usePlanStore.getState()
  if (!before || document?.readOnly !== undefined) return false
  const after = gesture.edit(before)
  if (after === before) return false
  const { reach: chosen } = useSession.getState()
  const reach = gesture.isToldBefore || chosen === 'later' ? undefined : reachOf(before, after, gesture.stage ?? '')
  const asksReach = reach?.isInherited === true && chosen === undefined
  const edited = withoutStaleApprovals(before, reach?.plans[chosen ?? 'later'] ?? after)
  if (!gesture.isToldBefore && (asksReach || lostApprovals(before, edited).length > 0)) {
    useSession.setState({ question: { gesture, before, reaches: asksReach ? reach.plans : undefined, edited } })
    return false
  }
  record(gesture, before, edited)
  return true
}

/** Does the gesture that waits, as far as the person says; that holds for the rest of the session. */
export function answerQuestion(reach?: EditScope): void {
  const { question } = useSession.getState()
  const { plan: before } = usePlanStore.getState()
  if (!question) return
  useSession.setState({ question: undefined, ...(reach && { reach }) })
  if (before === question.before) record(question.gesture, before, planFor(question, reach))
}

/** What the plan becomes by the gesture that waits. */
export function planFor({ before, reaches, edited }: EditQuestion, reach: EditScope | undefined): Plan {
  return reach && reaches ? withoutStaleApprovals(before, reaches[reach]) : edited
}

function record({ label, stage, afterwards }: Gesture, before: Plan, plan: Plan): void {
  const { past } = usePlanStore.getState()
  usePlanStore.setState({ plan, past: [...past, { label, plan: before, stage }].slice(-limit), future: [] })
  afterwards?.()
}

/** The same as `perform`, for a gesture that nothing follows. */
export const commit = (label: string, stage: StageId | undefined, edit: PlanEdit): boolean =>
  perform({ label, stage, edit })

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
