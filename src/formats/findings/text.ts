import type { Finding, NotChecked, Report } from '#core/finding.ts'
import { groupBy } from '#core/group-by.ts'
import type { Plan, Stage, StageId } from '#core/plan.ts'
import { entityOf } from '#core/topology.ts'
import { listed, nameOf, severityName } from '#core/words.ts'
import { inStage } from './in-stage.ts'
import { type Paint, paintFor } from './paint.ts'
import { summarySentence } from './summary.ts'

/** The findings of a plan, or of one stage, for people at a terminal. */
export function findingsText(
  plan: Plan,
  report: Report,
  settings: { readonly stage?: StageId; readonly color: boolean },
): string {
  const { findings, notChecked } = inStage(report, settings.stage)
  const paint = paintFor(settings.color)
  const byStage = groupBy(findings, (finding) => finding.stage)
  const stages = plan.stages.flatMap((stage) => {
    const found = byStage.get(stage.id) ?? []
    return found.length === 0 ? [] : [stageText(plan, stage, found, paint)]
  })
  const crashed = notChecked.map((rule) => notCheckedText(plan, rule, paint))
  return `${[...stages, ...crashed, paint('plain', summarySentence(plan, report, settings.stage))].join('\n\n')}\n`
}

function stageText(plan: Plan, stage: Stage, findings: readonly Finding[], paint: Paint): string {
  const texts = findings.map((finding) => findingText(plan, stage, finding, paint))
  return [paint('heading', stage.name), ...texts].join('\n')
}

const indent = ' '.repeat(11)

function findingText(plan: Plan, stage: Stage, finding: Finding, paint: Paint): string {
  const word = finding.waived ? 'waived' : finding.severity
  const names = finding.entities.flatMap((id) => nameIn(plan, stage, id) ?? [])
  const step = finding.transition ? [`in the step to ${stage.name}`] : []
  const details = [listed([...new Set(names)], 6), ...step, finding.rule, finding.source].filter(
    (detail) => detail !== '',
  )
  return [
    `  ${paint(word, (finding.waived ? word : severityName[finding.severity]).padEnd(8))} ${paint('plain', finding.message)}`,
    `${indent}${paint('detail', details.join(' · '))}`,
    ...(finding.waived ? [`${indent}${paint('detail', `Waived: ${finding.waived.reason}`)}`] : []),
  ].join('\n')
}

/** A subject that is gone from the stage is named as it was in another one. */
function nameIn(plan: Plan, stage: Stage, id: Finding['entities'][number]): string | undefined {
  const entity = [stage, ...plan.stages].flatMap(({ topology }) => entityOf(topology, id) ?? [])[0]
  return entity && nameOf(entity)
}

function notCheckedText(plan: Plan, { rule, stage, error }: NotChecked, paint: Paint): string {
  const name = plan.stages.find(({ id }) => id === stage)?.name ?? stage
  const message = `The rule ${rule} stopped in stage ${name}, so that is not checked: ${error}`
  return `${paint('error', 'Not checked')}\n  ${paint('plain', message)}`
}
