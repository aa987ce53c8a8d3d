import { createCheck } from '#core/checking/check.ts'
import { rules } from '#core/rules/index.ts'
import { formatFor, readArguments } from './arguments.ts'
import { chosenStage, readPlan, writeResult } from './files.ts'
import type { Subcommand } from './subcommand.ts'

export const exportSubcommand: Subcommand = {
  name: 'export',
  usage: 'export PLAN --stage ID',
  purpose: 'Draw a stage of a plan',
  format: { input: 'stage', meaning: 'What to write' },
  options: [
    ['--stage ID', 'The stage to draw; a plan of one stage needs none'],
    ['--output FILE', 'Write to a file instead of standard output'],
  ],
  async run(args, host) {
    const parsed = readArguments(args, options, 'the plan to export')
    if (!parsed.ok) return parsed
    const { subject: file, values } = parsed.value
    const format = formatFor('stage', values.format)
    if (!format.ok) return format
    const plan = await readPlan(host, file)
    if (!plan.ok) return plan
    const stage = chosenStage(plan.value, values.stage, 'export')
    if (!stage.ok) return stage
    const report = createCheck(rules)(plan.value, host.today())
    const content = await format.value.render({ plan: plan.value, stage: stage.value, report })
    return writeResult(host, values.output, content)
  },
}

const options = {
  format: { type: 'string' },
  stage: { type: 'string' },
  output: { type: 'string' },
} as const
