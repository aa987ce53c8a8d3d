import type { Plan } from '#core/model/plan.ts'
import { createSessionStore } from './create-session-store.ts'
import { usePlanStore } from './plan-store.ts'

/** New places that are looked at and not yet kept. */
export interface Arrangement {
  /** The plan that they are for; of another one they say nothing. */
  readonly before: Plan
  /** The same plan with the shapes in their new places. */
  readonly after: Plan
  /** How many shapes move. */
  readonly moved: number
  /** Whether all shapes were arranged, and not only those that were selected. */
  readonly isWhole: boolean
}

interface ArrangementState {
  readonly offered: Arrangement | undefined
}

const useOffered = createSessionStore<ArrangementState>({ offered: undefined })

const meant = (offered: Arrangement | undefined, plan: Plan | undefined): Arrangement | undefined =>
  offered?.before === plan ? offered : undefined

/** The new places that the canvas shows, if it shows any; an edit ends that. */
export const arrangement = (): Arrangement | undefined =>
  meant(useOffered.getState().offered, usePlanStore.getState().plan)

export function useArrangement(): Arrangement | undefined {
  const plan = usePlanStore((state) => state.plan)
  return useOffered(({ offered }) => meant(offered, plan))
}

export const offerArrangement = (offered: Arrangement): void => useOffered.setState({ offered })
export const endArrangement = (): void => useOffered.setState({ offered: undefined })
