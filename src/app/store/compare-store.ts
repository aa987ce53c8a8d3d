import { create } from 'zustand'
import { operationsBetween, type StageChange, stageChanges } from '#core/changes.ts'
import { type Comparison, comparisonOf } from '#core/diagram/comparison.ts'
import type { Diagram } from '#core/diagram/diagram.ts'
import { type Plan, type Stage, type StageId, stageBefore, stageOf } from '#core/plan.ts'
import { diagramFor, usePlan, useStage } from './derived.ts'
import { usePlanStore } from './plan-store.ts'

/** How the shown stage is compared on the canvas: over one another, or beside one another. */
export type CompareMode = 'off' | 'onion' | 'beside'

interface CompareState {
  readonly mode: CompareMode
  /** The stage to compare with, where somebody picked one; else it is the one before. */
  readonly picked: StageId | undefined
  /** How much of the other stage shows through, in percent. */
  readonly skin: number
  /** Whether what was removed since then stays visible as a ghost. */
  readonly showsRemoved: boolean
  /** The ghost that was pointed at last. */
  readonly ghost: string | undefined
}

const initial: CompareState = { mode: 'off', picked: undefined, skin: 50, showsRemoved: true, ghost: undefined }

/** What the shown stage is compared with, and how: neither saved nor undone. */
export const useCompare = create<CompareState>(() => initial)

usePlanStore.subscribe((now, before) => {
  if (now.document?.id !== before.document?.id) useCompare.setState(initial)
})

/** The stage that a stage is compared with: the picked one, else the one before, else the one behind it. */
export function comparedStage(plan: Plan, stage: Stage, picked = useCompare.getState().picked): Stage | undefined {
  const chosen = picked === undefined || picked === stage.id ? undefined : stageOf(plan, picked)
  return chosen ?? stageBefore(plan, stage.id) ?? (useCompare.getState().mode === 'off' ? undefined : plan.stages[1])
}

/** The stage that the shown one is compared with; the first stage has none unless one is picked. */
export function useCompared(): Stage | undefined {
  const [plan, stage] = [usePlan(), useStage()]
  useCompare((state) => state.mode)
  return comparedStage(
    plan,
    stage,
    useCompare((state) => state.picked),
  )
}

/** What the canvas shows of a comparison. */
export interface Comparing {
  readonly other: Stage
  readonly comparison: Comparison
  /** What is said of something that is not there: "removed here". */
  readonly gone: string
}

/** The shown stage beside the one that it is compared with, as far as anything of it is shown. */
export function useComparing(): Comparing | undefined {
  const [plan, stage, other] = [usePlan(), useStage(), useCompared()]
  if (!other) return undefined
  return { other, comparison: comparisonFor(plan, other, stage), gone: goneInWords(plan, other, stage) }
}

/** The marks of the shown shapes, while it is compared. */
export function useMarks(): Comparison['marks'] | undefined {
  const comparing = useComparing()
  const mode = useCompare((state) => state.mode)
  return mode === 'off' ? undefined : comparing?.comparison.marks
}

function goneInWords({ stages }: Plan, other: Stage, stage: Stage): string {
  const [from, to] = [stages.indexOf(other), stages.indexOf(stage)]
  if (from > to) return `only in ${other.name}`
  return from === to - 1 ? 'removed here' : `gone since ${other.name}`
}

/** What is new, moved, changed or gone in a stage of the plan, compared with another one. */
export function comparisonFor(plan: Plan, other: Stage, stage: Stage): Comparison {
  const before = { stage: other, diagram: diagramFor(plan, other) }
  const after = { stage, diagram: diagramFor(plan, stage) }
  const known = comparisons.get(after.diagram)
  if (known?.before === before.diagram) return known.comparison
  const comparison = comparisonOf(before, after)
  comparisons.set(after.diagram, { before: before.diagram, comparison })
  return comparison
}

const comparisons = new WeakMap<Diagram, { readonly before: Diagram; readonly comparison: Comparison }>()

/** What changes from one stage of the plan to another one. */
export const changesIn = (plan: Plan, from: Stage, to: Stage): readonly StageChange[] =>
  stageChanges(from, to, operationsOnTheWay(plan, from, to))

/** Remembered, so that the changes are told once. */
function operationsOnTheWay(plan: Plan, from: Stage, to: Stage) {
  if (latest?.plan === plan && latest.from === from && latest.to === to) return latest.operations
  const operations = operationsBetween(plan, from.id, to.id)
  latest = { plan, from, to, operations }
  return operations
}

let latest: { plan: Plan; from: Stage; to: Stage; operations: ReturnType<typeof operationsBetween> } | undefined
