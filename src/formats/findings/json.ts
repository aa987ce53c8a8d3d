import { summaryOf } from '#core/check.ts'
import type { Finding, Report } from '#core/finding.ts'
import type { Plan, StageId } from '#core/plan.ts'
import { inStage } from './in-stage.ts'

/** The findings of a plan, or of one stage, as other programs read them. */
export function findingsJson(plan: Plan, report: Report, stage?: StageId): string {
  const { findings, rulesRun, rulesOff, notChecked } = inStage(report, stage)
  const document = {
    format: 'coexistence-findings',
    version: 1,
    plan: plan.name,
    rulesRun,
    rulesOff,
    notChecked,
    summary: summaryOf(findings),
    findings: findings.map(published),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

/** A finding as it is promised, in one order of its fields; how the canvas draws it stays inside. */
function published({ broken: _, ...finding }: Finding): Omit<Finding, 'broken'> {
  const { rule, severity, stage, transition, entities, related, field, message, source, fixes, waived } = finding
  return { rule, severity, stage, transition, entities, related, field, message, source, fixes, waived }
}
