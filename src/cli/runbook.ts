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
  format: { inputs: ['runbook'], meaning: 'A page to read, or a script for PowerShell' },
  options: [
    ['--stage ID|all', 'The stage that the step leads to, or the whole migration'],
    ['--output FILE', 'Write to a file instead of standard output'],
  ],
  async run(args, host) {
    const parsed = readArguments(args, options, 'the plan to write a runbook of')
    if (!parsed.ok) return parsed
    const { subject: file, values } = parsed.value
    const format = formatFor('runbook', values.format)
    if (!format.ok) return format
    const read = await readPlan(host, file)
    if (!read.ok) return read
    const plan = read.value
    const isAll = values.stage === 'all' && !plan.stages.some(({ id }) => id === 'all')
    const stage = isAll ? undefined : chosenStage(plan, values.stage, 'write a runbook of')
    if (stage && !stage.ok) return stage
    const stages = stage ? [stage.value] : plan.stages.slice(1).map(({ id }) => id)
    if (stages.length === 0) return err('The plan has one stage only: no step leads to it.')
    if (stage && !stageBefore(plan, stage.value)) return err('This is the first stage: no step leads to it.')
    const { findings } = createCheck(rules)(plan, host.today())
    return writeResult(host, values.output, await format.value.render({ plan, stages, findings }))
  },
}

const options = {
  format: { type: 'string' },
  stage: { type: 'string' },
  output: { type: 'string' },
} as const
