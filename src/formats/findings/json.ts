import { summaryOf } from '#core/checking/check.ts'
import { jsonText } from '#core/model/base/plain-text.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { citationOf } from '#core/model/rule/sources.ts'
import { inStage } from './in-stage.ts'
import type { ReportInput } from './report-input.ts'

/** The findings as other programs read them. */
export function render({ plan, report, stage }: ReportInput): string {
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
  return jsonText(document)
}

type Published = Omit<Finding, 'broken' | 'source'> & { readonly source: string }

/** A finding as it is promised, in one order of its fields; how the canvas draws it stays inside. */
function published({ broken: _, ...finding }: Finding): Published {
  const { rule, severity, stage, transition, entities, related, field, message, fixes, waived } = finding
  const source = citationOf(finding.source)
  return { rule, severity, stage, transition, entities, related, field, message, source, fixes, waived }
}
