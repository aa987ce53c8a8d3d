import { summaryOf } from '#core/checking/check.ts'
import { safeWidth } from '#core/layout/safe-text.ts'
import { isEndState, type Plan, type Stage, severities } from '#core/model/plan.ts'
import type { Report } from '#core/model/rule/finding.ts'
import { isEmpty } from '#core/model/topology.ts'
import { capital, counted, severityName } from '#core/model/words.ts'
import { isStep } from '../diagram/removed.ts'
import { approvalInWords, sinceApproved } from '../facts/approval.ts'
import { severityMark, text, theme } from './draw.ts'
import { type Inline, inLines, type Section, stackedSections } from './section.ts'

const countFont = { size: 13, weight: 600 } as const

/** From which plan file a picture was made, and when. */
export interface PictureRecord {
  /** The SHA-256 of the plan file. */
  readonly fingerprint: string
  /** An ISO date, where somebody wants it said. */
  readonly date?: string | undefined
}

interface Judged {
  readonly report: Report
  readonly record: PictureRecord
}

/** Whose picture it is: plan, stage, its state, who approved it, what is wrong with it, and from which file. */
export function titleBlockOf(
  plan: Plan,
  stage: Stage,
  { report, record }: Judged,
  width: number,
  from?: Stage,
): Section {
  const counts = inLines(countsOf(stage, report), width, 20, 20)
  const parts = [
    lineOf(plan.name, 30, { size: 22, weight: 600, fill: theme.ink, width, isName: true }),
    ...(from
      ? [
          lineOf(`${capital(wayOf(plan, from, stage))}: ${stepTitle(from, stage)}`, 20, {
            ...countFont,
            fill: theme.ink,
            width,
          }),
        ]
      : []),
    lineOf(stageLine(plan, stage), 20, { size: 14, weight: 400, fill: theme.ink2, width }),
    ...approvalLine(plan, stage, width),
    counts,
    lineOf(recordLine(record), 16, { size: 11, weight: 400, fill: theme.ink3, width }),
  ]
  return stackedSections(parts, 6)
}

/** One line of a height, the letters near its foot. */
const lineOf = (words: string, height: number, style: Parameters<typeof text>[3]): Section => ({
  items: [text(words, 0, height - style.size * 0.3, style)],
  height,
})

function approvalLine(plan: Plan, stage: Stage, width: number): readonly Section[] {
  const words = approvalInWords(plan, stage)
  const fill = sinceApproved(plan, stage) ? theme.severity.warning.ink : theme.ink2
  return words ? [lineOf(capital(words), 20, { ...countFont, fill, width })] : []
}

const recordLine = ({ fingerprint, date }: PictureRecord): string =>
  [`SHA-256 of the plan file: ${fingerprint}`, date && `Exported on ${date}`].filter(Boolean).join(' · ')

/** Whether a picture of two stages is of a step, or compares any two. */
export const wayOf = (plan: Plan, from: Stage, to: Stage) => (isStep(plan, from, to) ? 'step' : 'comparison')

/** "From Today to Chat moved". */
export const stepTitle = (from: Stage, to: Stage): string => `From ${from.name} to ${to.name}`

/** "Stage: Chat moved · 2 of 3 · interim". */
export function stageLine(plan: Plan, stage: Stage): string {
  const place = plan.stages.length > 1 && `${plan.stages.indexOf(stage) + 1} of ${plan.stages.length}`
  const state = isEndState(plan, stage) ? 'end state' : stage.interim && 'interim'
  return [`Stage: ${stage.name}`, place, state, stage.date].filter(Boolean).join(' · ')
}

/** "2 errors", "1 warning" … in words; nothing is left out that keeps the stage from being clean. */
export function problemCounts(stage: Stage, report: Report) {
  const summary = summaryOf(report.findings.filter((finding) => finding.stage === stage.id))
  const open = severities
    .filter((severity) => summary[severity] > 0)
    .map((severity) => {
      const words = counted(summary[severity], severityName[severity])
      return { severity, words }
    })
  const crashed = report.notChecked.filter((one) => one.stage === stage.id).length
  const rest = [
    ...(summary.waived > 0 ? [`${counted(summary.waived, 'finding')} waived`] : []),
    ...(crashed > 0 ? [`${counted(crashed, 'rule')} not checked`] : []),
    `${counted(report.rulesRun, 'rule')} ran, ${report.rulesOff.length} off`,
  ]
  const clean = { severity: undefined, words: isEmpty(stage.topology) ? 'Nothing to check' : 'No problems' }
  return { open: open.length > 0 || crashed > 0 ? open : [clean], rest }
}

function countsOf(stage: Stage, report: Report): readonly Inline[] {
  const { open, rest } = problemCounts(stage, report)
  const marks = open.map(({ severity, words }): Inline => {
    if (!severity) return plain(words, isEmpty(stage.topology) ? theme.ink2 : theme.good.ink)
    const label = text(words, 20, 14.5, { ...countFont, fill: theme.severity[severity].ink })
    return { items: [severityMark(severity, 0, 3, 14), label], width: 20 + safeWidth(words, countFont) }
  })
  return [...marks, ...rest.map((words) => plain(words, theme.ink2))]
}

const plain = (words: string, fill: string): Inline => ({
  items: [text(words, 0, 14.5, { ...countFont, fill })],
  width: safeWidth(words, countFont),
})
