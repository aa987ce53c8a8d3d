import { isSameName } from './same-name.ts'

interface InForest {
  readonly forest?: string | undefined
}

/** Whether two of them may be in one Active Directory forest: nobody knows otherwise. */
export const mayShareForest = (a: InForest, b: InForest): boolean =>
  !a.forest || !b.forest || isSameName(a.forest, b.forest)
