import type { Finding } from '#core/checking/finding.ts'
import { waiverFacts } from '#core/checking/waivers.ts'
import type { Plan, Stage } from '#core/plan.ts'
import { severityName } from '#core/words.ts'
import { byStage, type StageReport } from './by-stage.ts'
import { type Paint, paintFor } from './paint.ts'
import type { ReportFormat, ReportInput } from './report-format.ts'
import { notCheckedSentence, subjectsOf } from './subjects.ts'
import { summarySentence } from './summary.ts'

/** The findings for people at a terminal: what is open stage by stage, then what is waived and what was not checked. */
export const textReport: ReportFormat = {
  id: 'text',
  render(input) {
    const paint = paintFor(input.color === true)
    const stages = byStage(input)
    const parts = [
      ...stages.flatMap((stage) => stageText(input.plan, stage, paint)),
      ...waivedText(input.plan, stages, paint),
      ...stages.flatMap(({ notChecked }) =>
        notChecked.map((rule) => notCheckedText(notCheckedSentence(input.plan, rule), paint)),
      ),
      closingText(input, paint),
    ]
    return `${parts.join('\n\n')}\n`
  },
}

function stageText(plan: Plan, { stage, open }: StageReport, paint: Paint): readonly string[] {
  if (open.length === 0) return []
  const texts = open.flatMap((finding) => [
    headline(finding, finding.severity, paint),
    detail(paint, [...subjectsOf(plan, stage, finding), finding.rule, finding.source]),
  ])
  return [[paint('heading', stage.name), ...texts].join('\n')]
}

function waivedText(plan: Plan, stages: readonly StageReport[], paint: Paint): readonly string[] {
  const texts = stages.flatMap(({ stage, waived }) => waived.flatMap((one) => waivedLines(plan, stage, one, paint)))
  return texts.length === 0 ? [] : [[paint('heading', 'Waived'), ...texts].join('\n')]
}

function waivedLines(plan: Plan, stage: Stage, finding: Finding, paint: Paint): readonly string[] {
  const { waived, rule, source, transition } = finding
  const where = transition ? [] : [stage.name]
  return [
    headline(finding, 'waived', paint),
    detail(paint, [...where, ...subjectsOf(plan, stage, finding), rule, source]),
    ...(waived ? [detail(paint, [`Waived: ${waived.reason}`, ...waiverFacts(waived)])] : []),
  ]
}

const headline = ({ severity, message }: Finding, as: 'waived' | Finding['severity'], paint: Paint): string =>
  `  ${paint(as, severityName[severity].padEnd(8))} ${paint('plain', message)}`

const detail = (paint: Paint, details: readonly string[]): string =>
  `${' '.repeat(11)}${paint('detail', details.join(' · '))}`

const notCheckedText = (sentence: string, paint: Paint): string =>
  `${paint('error', 'Not checked')}\n  ${paint('plain', sentence)}`

function closingText({ plan, report, stage }: ReportInput, paint: Paint): string {
  const off = report.rulesOff.length === 0 ? [] : [`Off: ${report.rulesOff.join(', ')}.`]
  return [summarySentence(plan, report, stage), ...off].map((line) => paint('plain', line)).join('\n')
}
