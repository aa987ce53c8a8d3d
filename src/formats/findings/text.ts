import { waiverFacts } from '#core/checking/waivers.ts'
import { plainText } from '#core/model/base/plain-text.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { citationOf } from '#core/model/rule/sources.ts'
import { severityName } from '#core/model/words.ts'
import { shortNamesIn } from '../short-names.ts'
import { byStage, type StageReport } from './by-stage.ts'
import type { Paint, Tone } from './paint.ts'
import type { ReportInput } from './report-input.ts'
import { notCheckedSentence, subjectsOf } from './subjects.ts'
import { summarySentence } from './summary.ts'
import { wrapped } from './wrapped.ts'

/** The findings for people at a terminal: what is open stage by stage, then what is waived and what was not checked. */
export function render(input: ReportInput): string {
  const write = writerFor(input)
  const stages = byStage(input)
  const parts = [
    ...stages.flatMap((stage) => stageText(input.plan, stage, write)),
    ...waivedText(input.plan, stages, write),
    ...stages.flatMap(({ notChecked }) =>
      notChecked.map((rule) =>
        [write('error', 'Not checked'), indented(2, write, 'plain', notCheckedSentence(input.plan, rule))].join('\n'),
      ),
    ),
    closingText(input, write),
  ]
  return `${parts.join('\n\n')}\n`
}

/** Writes a text, which starts in that column and goes on there if it takes several lines. */
type Write = (as: Tone, text: string, column?: number) => string

function writerFor({ plan, paint = unpainted, width }: ReportInput): Write {
  const short = shortNamesIn(plan)
  return (as, text, column = 0) =>
    wrapped(plainText(short(text)), width === undefined ? undefined : width - column)
      .map((line) => paint(as, line))
      .join(`\n${' '.repeat(column)}`)
}

const unpainted: Paint = (_, text) => text

const indented = (column: number, write: Write, as: Tone, text: string): string =>
  `${' '.repeat(column)}${write(as, text, column)}`

function stageText(plan: Plan, { stage, open }: StageReport, write: Write): readonly string[] {
  if (open.length === 0) return []
  const texts = open.flatMap((finding) => [
    headline(finding, finding.severity, write),
    detail(write, [...subjectsOf(plan, stage, finding), finding.rule, citationOf(finding.source)]),
  ])
  return [[write('heading', stage.name), ...texts].join('\n')]
}

function waivedText(plan: Plan, stages: readonly StageReport[], write: Write): readonly string[] {
  const texts = stages.flatMap(({ stage, waived }) => waived.flatMap((one) => waivedLines(plan, stage, one, write)))
  return texts.length === 0 ? [] : [[write('heading', 'Waived'), ...texts].join('\n')]
}

function waivedLines(plan: Plan, stage: Stage, finding: Finding, write: Write): readonly string[] {
  const { waived, rule, source, transition } = finding
  const where = transition ? [] : [stage.name]
  return [
    headline(finding, 'waived', write),
    detail(write, [...where, ...subjectsOf(plan, stage, finding), rule, citationOf(source)]),
    ...(waived ? [detail(write, [`Waived: ${waived.reason}`, ...waiverFacts(waived)])] : []),
  ]
}

/** The column of the messages: behind the severity. */
const messageColumn = 11

const headline = ({ severity, message }: Finding, as: 'waived' | Finding['severity'], write: Write): string =>
  `  ${write(as, severityName[severity].padEnd(messageColumn - 3))} ${write('plain', message, messageColumn)}`

const detail = (write: Write, details: readonly string[]): string =>
  indented(messageColumn, write, 'detail', details.join(' · '))

function closingText({ plan, report, stage }: ReportInput, write: Write): string {
  const off = report.rulesOff.length === 0 ? [] : [`Off: ${report.rulesOff.join(', ')}.`]
  return [summarySentence(plan, report, stage), ...off].map((line) => write('plain', line)).join('\n')
}
