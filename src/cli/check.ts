import { advisedRules } from '#core/advice/index.ts'
import { createCheck, worstOf } from '#core/checking/check.ts'
import { type UnknownRule, unknownRulesIn } from '#core/checking/unknown-rules.ts'
import { plainText } from '#core/model/base/plain-text.ts'
import { ok } from '#core/model/base/result.ts'
import { severities } from '#core/model/plan.ts'
import type { Report } from '#core/model/rule/finding.ts'
import { listed, shortened } from '#core/model/words.ts'
import { inStage } from '#formats/findings/in-stage.ts'
import { version } from '../../package.json'
import { formatFor, oneOf, readArguments } from './arguments.ts'
import { knownStage, readPlan, standardInput, writeResult } from './files.ts'
import type { ExitCode, Host } from './host.ts'
import { nearestTo } from './nearest.ts'
import type { Subcommand } from './subcommand.ts'

const thresholds = [...severities, 'never'] as const
type Threshold = (typeof thresholds)[number]

export const checkSubcommand: Subcommand = {
  name: 'check',
  usage: 'check PLAN',
  purpose: 'Print what cannot work in a plan, stage by stage',
  format: { inputs: ['findings'], meaning: 'How to print the findings' },
  options: [
    ['--stage ID', 'Only this stage and the step that leads to it'],
    ['--fail-on error|warning|info|never', 'From which severity on the exit code is 1 (error)'],
    ['--output FILE', 'Write to a file instead of standard output'],
  ],
  async run(args, host) {
    const parsed = readArguments(args, options, 'the plan to check')
    if (!parsed.ok) return parsed
    const { subject: file, values } = parsed.value
    const format = formatFor('findings', values.format)
    if (!format.ok) return format
    const threshold = oneOf('--fail-on', thresholds, values['fail-on'])
    if (!threshold.ok) return threshold
    const plan = await readPlan(host, file)
    if (!plan.ok) return plan
    const stage = values.stage === undefined ? ok(undefined) : knownStage(plan.value, values.stage)
    if (!stage.ok) return stage
    const report = createCheck(advisedRules)(plan.value, host.today())
    const seen = values.output === undefined ? { paint: host.paint, width: host.width } : {}
    const input = {
      plan: plan.value,
      report,
      rules: advisedRules,
      stage: stage.value,
      file: file === standardInput ? undefined : file,
      version,
      ...seen,
    }
    const written = await writeResult(host, values.output, await format.value.render(input))
    if (!written.ok) return written
    for (const one of unknownRulesIn(plan.value, advisedRules)) host.writeError(`${plainText(unknownSentence(one))}\n`)
    return ok(exitCodeOf(inStage(report, stage.value), threshold.value, host))
  },
}

const options = {
  format: { type: 'string' },
  stage: { type: 'string' },
  'fail-on': { type: 'string', default: 'error' },
  output: { type: 'string' },
} as const

function unknownSentence({ id, isWaived, hasSeverity }: UnknownRule): string {
  const what = listed([...(isWaived ? ['a waiver'] : []), ...(hasSeverity ? ['a severity'] : [])])
  const [nearest] = nearestTo(
    id,
    advisedRules.map((rule) => rule.id),
    1,
  )
  return `The plan has ${what} for ‘${shortened(id)}’, which is no rule, so nothing comes of it. The nearest is ${nearest}.`
}

function exitCodeOf(report: Report, threshold: Threshold, host: Host): ExitCode {
  if (report.notChecked.length > 0) {
    host.writeError('Some rules stopped with an error of their own, so the plan was not fully checked.\n')
    return 2
  }
  const worst = worstOf(report.findings)
  return worst !== undefined && threshold !== 'never' && severities.indexOf(worst) <= severities.indexOf(threshold)
    ? 1
    : 0
}
