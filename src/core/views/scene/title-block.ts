import { summaryOf } from '#core/checking/check.ts'
import { safeWidth } from '#core/layout/safe-text.ts'
import { isEndState, type Plan, type Stage, severities } from '#core/model/plan.ts'
import type { Report } from '#core/model/rule/finding.ts'
import { isEmpty } from '#core/model/topology.ts'
import { counted, severityName } from '#core/model/words.ts'
import { movedBy, severityMark, text, theme } from './draw.ts'
import { type Inline, inLines, type Section } from './section.ts'

const countFont = { size: 13, weight: 600 } as const

/** Whose picture it is: plan, stage, its state, and what is wrong with it. */
export function titleBlockOf(plan: Plan, stage: Stage, report: Report, width: number): Section {
  const counts = inLines(countsOf(stage, report), width, 20, 20)
  return {
    items: [
      text(plan.name, 0, 24, { size: 22, weight: 600, fill: theme.ink, width, isName: true }),
      text(stageLine(plan, stage), 0, 50, { size: 14, weight: 400, fill: theme.ink2, width }),
      ...movedBy(counts.items, 0, 64),
    ],
    height: 64 + counts.height,
  }
}

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
      const words = severity === 'info' ? `${summary.info} info` : counted(summary[severity], severityName[severity])
      return { severity, words }
    })
  const crashed = report.notChecked.filter((one) => one.stage === stage.id).length
  const rest = [
    ...(summary.waived > 0 ? [`${summary.waived} waived`] : []),
    ...(crashed > 0 ? [`${counted(crashed, 'rule')} not checked`] : []),
    ...(report.rulesOff.length > 0 ? [`${counted(report.rulesOff.length, 'rule')} off`] : []),
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
