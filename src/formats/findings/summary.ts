import { summaryOf } from '#core/checking/check.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import type { Report } from '#core/model/rule/finding.ts'
import { isEmpty } from '#core/model/topology.ts'
import { counted, listed } from '#core/model/words.ts'
import { inStage } from './in-stage.ts'

/** What was found and what was checked: "No problems found in 4 stages and 3 steps.", and how many rules ran. */
export function summarySentence(plan: Plan, report: Report, stage?: StageId): string {
  const { findings, rulesRun, rulesOff, notChecked } = inStage(report, stage)
  if (findings.length + notChecked.length === 0 && isBlank(plan, stage)) {
    return `Nothing to check: ${stage === undefined ? 'the plan' : extentOf(plan, stage)} is empty.`
  }
  const { waived } = summaryOf(findings)
  const ran = `${counted(rulesRun, 'rule')} ran, ${rulesOff.length} off, ${counted(waived, 'finding')} waived.`
  return `${found(inStage(report, stage))} in ${extentOf(plan, stage)}. ${ran}`
}

const isBlank = ({ stages }: Plan, stage: StageId | undefined): boolean =>
  stages.every(({ id, topology }) => (stage !== undefined && id !== stage) || isEmpty(topology))

function found({ findings, notChecked }: Report): string {
  const { error, warning, info } = summaryOf(findings)
  const stopped = new Set(notChecked.map(({ rule }) => rule)).size
  const counts = [
    ...(error > 0 ? [counted(error, 'error')] : []),
    ...(warning > 0 ? [counted(warning, 'warning')] : []),
    ...(info > 0 ? [counted(info, 'info')] : []),
    ...(stopped > 0 ? [`${counted(stopped, 'rule')} not checked`] : []),
  ]
  return counts.length === 0 ? 'No problems found' : listed(counts)
}

function extentOf({ stages }: Plan, stage: StageId | undefined): string {
  const index = stages.findIndex(({ id }) => id === stage)
  if (index >= 0) return `stage ${stages[index]?.name}${index > 0 ? ' and the step to it' : ''}`
  const steps = stages.length - 1
  return steps > 0
    ? `${counted(stages.length, 'stage')} and ${counted(steps, 'step')}`
    : counted(stages.length, 'stage')
}
