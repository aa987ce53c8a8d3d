import { wrapped } from '#core/layout/safe-text.ts'
import type { Stage } from '#core/model/plan.ts'
import type { Finding, Report } from '#core/model/rule/finding.ts'
import { counted } from '#core/model/words.ts'
import { printable, severityMark, text, theme } from './draw.ts'
import { type Section, stackedSections } from './section.ts'

const maxListed = 60
const messageFont = { size: 13, weight: 400 } as const
const ruleWidth = 260

/** The open findings of the stage in words, so that the picture cannot be quoted as clean. */
export function problemListOf(stage: Stage, report: Report, width: number): Section {
  const open = report.findings.filter((finding) => finding.stage === stage.id && !finding.waived)
  const crashed = report.notChecked.filter((one) => one.stage === stage.id)
  if (open.length + crashed.length === 0) return { items: [], height: 0 }
  const problems = open.slice(0, maxListed).map((finding) => problemItem(finding, width))
  const notes = [
    ...(open.length > maxListed ? [`And ${counted(open.length - maxListed, 'more problem', 'more problems')}.`] : []),
    ...crashed.map(({ rule }) => `Not checked: the rule ${rule} stopped with an error.`),
  ]
  return stackedSections([heading, ...problems, ...notes.map((note) => noteItem(note, width))], 8)
}

/** Of what no format may leave out. */
export const problemsHeading = 'Problems in this stage'

const heading: Section = {
  items: [text(problemsHeading, 0, 16, { size: 14, weight: 600, fill: theme.ink })],
  height: 24,
}

function problemItem({ severity, message, rule }: Finding, width: number): Section {
  const lines = wrapped(printable(message), width - 24 - ruleWidth - 24, messageFont)
  return {
    items: [
      severityMark(severity, 0, 2, 14),
      ...lines.map((words, at) => text(words, 24, 14 + at * 18, { ...messageFont, fill: theme.ink })),
      text(rule, width, 14, { size: 11, weight: 400, fill: theme.ink3, align: 'end', width: ruleWidth }),
    ],
    height: Math.max(lines.length, 1) * 18,
  }
}

const noteItem = (words: string, width: number): Section => ({
  items: [text(words, 24, 14, { ...messageFont, fill: theme.ink2, width: width - 24 })],
  height: 18,
})
