import type { Plan } from '#core/model/plan.ts'
import type { Documents, KeptText } from '../../platform/documents.ts'
import type { SaveState } from '../../store/session-store.ts'

/** What the store holds of a document. */
export interface Kept {
  /** The number of the next step. */
  readonly next: number
  /** The number that the newest whole has, how long it is, and how long the steps since. */
  readonly at: number
  readonly length: number
  readonly stepsLength: number
  /** Whether the newest whole can be read, and all that was stored since. */
  readonly isWholeGood: boolean
  readonly isSound: boolean
}

/** What a keeper has to do with the world around it. */
export interface Surroundings {
  readonly documents: Pick<Documents, 'storeNew' | 'storeSteps' | 'storeWhole'>
  readonly now: () => Date
  readonly tell: (state: SaveState) => void
  /** What the plan added to was not there any more, and all of it is stored again. */
  readonly tellAnew: () => void
  /** Something was kept. */
  readonly onKept: () => void
}

/** The work of keeping one document: all its steps in their order, until each is kept. */
export interface Keeper {
  readonly id: string
  readonly around: Surroundings
  plan: Plan
  /** Undefined where nothing is stored, or nobody can read it. */
  kept: Kept | undefined
  /** The number of the first step that is not known to be kept, and the texts from there on. */
  first: number
  texts: readonly KeptText[]
  /** How many of these are on their way, in how many transactions, since when. */
  begun: number
  flying: number
  isWritingWhole: boolean
  /** Whether the whole on its way holds no more than the store does, so that steps may follow it at once. */
  isWholeKnown: boolean
  /** Whether somebody else has written, or taken away, what the next steps add to. */
  isAstray: boolean
  isNew: boolean
  wholeLength: number
  failures: number
  reason: string
  savedAt: Date | undefined
  retry: ReturnType<typeof setTimeout> | undefined
  hasEnded: boolean
  waiting: (() => void)[]
}

export function keeperOf(id: string, plan: Plan, kept: Kept | undefined, around: Surroundings): Keeper {
  return {
    id,
    around,
    plan,
    kept,
    first: kept?.next ?? 0,
    texts: [],
    begun: 0,
    flying: 0,
    isWritingWhole: false,
    isWholeKnown: false,
    isAstray: false,
    isNew: kept === undefined,
    wholeLength: 0,
    failures: 0,
    reason: '',
    savedAt: undefined,
    retry: undefined,
    hasEnded: false,
    waiting: [],
  }
}
