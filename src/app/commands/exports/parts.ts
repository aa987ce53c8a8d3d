import { differenceOfStages } from '#formats/changes/difference.ts'
import { reachReport } from '#formats/reach/reach-report.ts'
import { proofFor } from '../../store/end-state.ts'

/** What is told of a plan only where it leaves the planner. */
export const parts = { differenceOfStages, proofFor, reachReport }

export type Parts = typeof parts
