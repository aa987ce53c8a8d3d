import { createCheck } from '#core/checking/check.ts'
import { err } from '#core/model/base/result.ts'
import { stageBefore } from '#core/model/plan.ts'
import { rules } from '#core/rules/index.ts'
import { formatFor, readArguments } from './arguments.ts'
import { chosenStage, readPlan, writeResult } from './files.ts'
import type { Subcommand } from './subcommand.ts'

export const runbookSubcommand: Subcommand = {
  name: 'runbook',
  usage: 'runbook PLAN --stage ID',
  purpose: 'Write what is done, in order, in the step that leads to a stage; it runs nothing',
  format: { input: 'runbook', meaning: 'A page to read, or a script for PowerShell' },
  options: [
    ['--stage ID', 'The stage that the step leads to'],
    ['--output FILE', 'Write to a file instead of standard output'],
  ],
  async run(args, host) {
    const parsed = readArguments(args, options, 'the plan to write a runbook of')
    if (!parsed.ok) return parsed
    const { subject: file, values } = parsed.value
    const format = formatFor('runbook', values.format)
    if (!format.ok) return format
    const plan = await readPlan(host, file)
    if (!plan.ok) return plan
    const stage = chosenStage(plan.value, values.stage, 'write a runbook of')
    if (!stage.ok) return stage
    if (!stageBefore(plan.value, stage.value)) return err('This is the first stage: no step leads to it.')
    const { findings } = createCheck(rules)(plan.value, host.today())
    const content = await format.value.render({ plan: plan.value, stage: stage.value, findings })
    return writeResult(host, values.output, content)
  },
}

const options = {
  format: { type: 'string' },
  stage: { type: 'string' },
  output: { type: 'string' },
} as const
