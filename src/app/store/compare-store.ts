import type { Recreations } from '#core/domain/migration/recreations.ts'
import { cacheLatest } from '#core/model/base/caches.ts'
import { type Layout, type Plan, type Stage, type StageId, stageBefore, stageOf } from '#core/model/plan.ts'
import { recreationsOnTheWay } from '#core/views/changes/changes.ts'
import { type ChangeMarks, marksSince } from '#core/views/diagram/change-marks.ts'
import type { Diagram } from '#core/views/diagram/diagram.ts'
import { goneSince, type Removed, removedSince } from '#core/views/diagram/removed.ts'
import { createSessionStore } from './create-session-store.ts'
import { diagramFor, usePlan, useStage, useUnplaced } from './derived.ts'

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

/** What the shown stage is compared with, and how: neither saved nor undone. */
export const useCompare = createSessionStore<CompareState>({
  mode: 'off',
  picked: undefined,
  skin: 50,
  showsRemoved: true,
  ghost: undefined,
})

const set = useCompare.setState

export const setCompareMode = (mode: CompareMode): void => set({ mode })
/** Compares with a stage that is picked, or again with the one before. */
export const compareWith = (picked: StageId | undefined): void => set({ picked })
export const setSkin = (skin: number): void => set({ skin })
export const showRemoved = (showsRemoved: boolean): void => set({ showsRemoved })
/** Points at the ghost of what was removed. */
export const pointAtGhost = (ghost: string): void => set({ showsRemoved: true, ghost })

/** The stage that a stage is compared with: the picked one, else the one before, else the one behind it. */
export function comparedStage(plan: Plan, stage: Stage, picked = useCompare.getState().picked): Stage | undefined {
  const chosen = picked === undefined || picked === stage.id ? undefined : stageOf(plan, picked)
  return chosen ?? stageBefore(plan, stage.id) ?? (useCompare.getState().mode === 'off' ? undefined : plan.stages[1])
}

/** The stage that the shown one is compared with; the first stage has none unless one is picked. */
export function useCompared(): Stage | undefined {
  const [plan, stage] = [useUnplaced(), useStage()]
  useCompare((state) => state.mode)
  return comparedStage(
    plan,
    stage,
    useCompare((state) => state.picked),
  )
}

/** What is drawn beside the shown stage, or through it. */
export function useComparedDiagram(): Diagram | undefined {
  const [plan, other] = [usePlan(), useCompared()]
  const isDrawn = useCompare((state) => state.mode !== 'off')
  return other && isDrawn ? diagramFor(plan, other) : undefined
}

/** What the canvas shows of what was removed. */
export interface ShownRemoved extends Removed {
  readonly other: Stage
  /** What is said of something that is not there: "removed here". */
  readonly how: string
}

/** What the shown stage has no more, compared with the other one; hidden where that shows through, or on demand. */
export function useRemoved(): ShownRemoved | undefined {
  const [plan, stage, other] = [usePlan(), useStage(), useCompared()]
  const isShown = useCompare((state) => state.showsRemoved && state.mode !== 'onion')
  if (!other || !isShown) return undefined
  return removedIn(plan.stages, plan.layout, recreationsOnTheWay(plan, other, stage), other, stage)
}

const removedIn = cacheLatest(
  (stages: Plan['stages'], layout: Layout, recreations: Recreations, other: Stage, stage: Stage): ShownRemoved => ({
    ...removedSince(other.topology, stage.topology, layout, recreations),
    other,
    how: goneSince({ stages }, other, stage),
  }),
)

/** The marks of the shown shapes, while it is compared. */
export function useMarks(): ChangeMarks | undefined {
  const [plan, stage, other] = [usePlan(), useStage(), useCompared()]
  const isComparing = useCompare((state) => state.mode !== 'off')
  return other && isComparing ? marksIn(plan, other, stage) : undefined
}

const marksIn = cacheLatest((plan: Plan, other: Stage, stage: Stage) =>
  marksSince(other.topology, stage.topology, diagramFor(plan, stage), recreationsOnTheWay(plan, other, stage)),
)
