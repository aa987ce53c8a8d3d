import type { StageId } from '#core/model/plan.ts'
import type { Report } from '#core/model/rule/finding.ts'

/** The report as far as it is about one stage; the whole report without one. */
export function inStage(report: Report, stage: StageId | undefined): Report {
  if (stage === undefined) return report
  return {
    ...report,
    findings: report.findings.filter((finding) => finding.stage === stage),
    notChecked: report.notChecked.filter((rule) => rule.stage === stage),
  }
}
