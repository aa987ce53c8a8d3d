import { waiverFacts } from '#core/checking/waivers.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { citationOf } from '#core/model/rule/sources.ts'
import { capital, severityName } from '#core/model/words.ts'
import { markdownTable, plainMarkdown } from '../markdown.ts'
import { byStage, type StageReport } from './by-stage.ts'
import type { ReportInput } from './report-input.ts'
import { notCheckedSentence, subjectsOf } from './subjects.ts'
import { summarySentence } from './summary.ts'

/** The findings for a page that people read and comment: a wiki, a pull request. */
export function render(input: ReportInput): string {
  const { plan, report, stage } = input
  const stages = byStage(input)
  const stopped = stages.flatMap(({ notChecked }) => notChecked.map((rule) => notCheckedSentence(plan, rule)))
  const parts = [
    `# Findings of ${plainMarkdown(plan.name)}`,
    plainMarkdown(summarySentence(plan, report, stage)),
    ...section('Not checked', bullets(stopped.map(plainMarkdown))),
    ...stages.flatMap((one) => stageSection(plan, one)),
    ...section('Waived', waivedTable(plan, stages)),
    ...section('Rules that are off', bullets(report.rulesOff.map(code))),
  ]
  return `${parts.join('\n\n')}\n`
}

const section = (heading: string, body: string): readonly string[] => (body === '' ? [] : [`## ${heading}`, body])

const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n')

const code = (rule: string): string => `\`${rule}\``

function stageSection(plan: Plan, { stage, open }: StageReport): readonly string[] {
  const rows = open.map((finding) => rowOf(plan, stage, finding))
  const table = markdownTable(['Severity', 'Message', 'Objects', 'Rule', 'Source'], rows)
  return section(plainMarkdown(stage.name), rows.length === 0 ? 'Nothing is open here.' : table)
}

const rowOf = (plan: Plan, stage: Stage, finding: Finding): readonly string[] => [
  capital(severityName[finding.severity]),
  plainMarkdown(finding.message),
  plainMarkdown(subjectsOf(plan, stage, finding).join(' · ')),
  code(finding.rule),
  plainMarkdown(citationOf(finding.source)),
]

function waivedTable(plan: Plan, stages: readonly StageReport[]): string {
  const rows = stages.flatMap(({ stage, waived }) => waived.map((finding) => waivedRow(plan, stage, finding)))
  return rows.length === 0
    ? ''
    : markdownTable(['Stage', 'Severity', 'Message', 'Objects', 'Rule', 'Source', 'Reason', 'Waiver'], rows)
}

const waivedRow = (plan: Plan, stage: Stage, finding: Finding): readonly string[] => [
  plainMarkdown(stage.name),
  ...rowOf(plan, stage, finding),
  plainMarkdown(finding.waived?.reason ?? ''),
  plainMarkdown(finding.waived ? waiverFacts(finding.waived).join(' · ') : ''),
]
