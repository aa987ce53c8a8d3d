import { summaryOf } from '#core/checking/check.ts'
import {
  type FindingGroup,
  type FindingGrouping,
  filterFindings,
  groupFindings,
} from '#core/checking/finding-groups.ts'
import type { Plan, Severity, Stage } from '#core/model/plan.ts'
import type { Finding, NotChecked, Report } from '#core/model/rule/finding.ts'
import { identityOf } from '#core/model/rule/finding.ts'
import { counted, thousands } from '#core/model/words.ts'
import { rules } from '#core/rules/index.ts'

/** One line of the list of problems. Of findings there can be hundreds of thousands, which are lines themselves. */
export type ProblemLine =
  | { readonly type: 'notChecked'; readonly rule: NotChecked }
  | { readonly type: 'heading'; readonly group: FindingGroup }
  | Finding

export const isFinding = (line: ProblemLine): line is Finding => !('type' in line)

interface ProblemQuery {
  readonly stages: readonly Stage[]
  readonly grouping: FindingGrouping
  readonly text: string
  readonly severities: ReadonlySet<Severity>
}

export interface ProblemList {
  readonly lines: readonly ProblemLine[]
  /** Open findings of these stages, also those that the filter leaves out. */
  readonly open: readonly Finding[]
  readonly listed: number
  /** Open findings of other stages. */
  readonly elsewhere: number
}

/** What the list shows: what was not checked first, then the open findings under their headings. */
export function problemList(plan: Plan, report: Report, query: ProblemQuery): ProblemList {
  const stages = new Set(query.stages.map(({ id }) => id))
  const open = report.findings.filter(({ waived, stage }) => !waived && stages.has(stage))
  const listed = filterFindings(plan, open, query)
  return {
    lines: linesOf(plan, report, listed, query),
    open,
    listed: listed.length,
    elsewhere: report.findings.length - summaryOf(report.findings).waived - open.length,
  }
}

function linesOf(
  plan: Plan,
  report: Report,
  listed: readonly Finding[],
  { grouping, stages }: ProblemQuery,
): readonly ProblemLine[] {
  const notChecked = report.notChecked.map((rule): ProblemLine => ({ type: 'notChecked', rule }))
  const hasHeadings = grouping !== 'stage' || stages.length > 1
  if (!hasHeadings) return notChecked.length === 0 ? listed : [...notChecked, ...listed]
  const groups = groupFindings(plan, rules, listed, grouping)
  return [
    ...notChecked,
    ...groups.flatMap((group): readonly ProblemLine[] => [{ type: 'heading', group }, ...group.findings]),
  ]
}

export function keyOf(line: ProblemLine): string {
  if (isFinding(line)) return identityOf(line)
  switch (line.type) {
    case 'notChecked':
      return `not checked ${line.rule.rule} ${line.rule.stage}`
    case 'heading':
      return `heading ${line.group.key}`
  }
}

/** "No problems found in 4 stages and 3 steps.", with the rules that ran, those that are off, and what is waived. */
export function allClear({ stages }: Plan, { findings, rulesRun, rulesOff }: Report): string {
  const steps = stages.length > 1 ? ` and ${counted(stages.length - 1, 'step')}` : ''
  const waived = findings.filter((finding) => finding.waived).length
  return `No problems found in ${counted(stages.length, 'stage')}${steps}. ${counted(rulesRun, 'rule')} ran, ${thousands(rulesOff.length)} off, ${counted(waived, 'problem')} waived.`
}
