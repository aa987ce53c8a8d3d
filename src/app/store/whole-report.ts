import { advisedRules } from '#core/advice/index.ts'
import { withFixes } from '#core/checking/check.ts'
import { cacheLatest } from '#core/model/base/caches.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Report } from '#core/model/rule/finding.ts'
import { reportOf } from './derived.ts'
import { unplaced } from './unplaced.ts'

/** What the rules say of a plan, with all fixes, also of a large one. */
export const wholeReportOf = (plan: Plan): Report => wholeReportOn(reportOf(plan), unplaced(plan))

const wholeReportOn = cacheLatest((report: Report, plan: Plan) => withFixes(report, advisedRules, plan), 1)
