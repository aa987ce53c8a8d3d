import { advisedRules } from '#core/advice/index.ts'
import { differenceOfStages } from '#formats/changes/difference.ts'
import { reachReport } from '#formats/reach/reach-report.ts'
import { proofFor } from '../../store/end-state.ts'
import { wholeReportOf } from '../../store/whole-report.ts'

/** What is told of a plan only where it leaves the planner. */
export const parts = { advisedRules, differenceOfStages, proofFor, reachReport, wholeReportOf }

export type Parts = typeof parts
