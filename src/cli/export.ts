import { createCheck } from '#core/checking/check.ts'
import { rules } from '#core/rules/index.ts'
import { exporters } from '#formats/exporters/index.ts'
import { formatOf, idsOf, readArguments } from './arguments.ts'
import type { Command } from './command.ts'
import { chosenStage, readPlan, writeResult } from './files.ts'

const formats = idsOf(exporters)

export const exportCommand: Command = {
  name: 'export',
  usage: 'export PLAN --stage ID',
  purpose: 'Draw a stage of a plan',
  options: [
    [`--format ${formats.join('|')}`, `What to write (${formats[0]})`],
    ['--stage ID', 'The stage to draw; a plan of one stage needs none'],
    ['--output FILE', 'Write to a file instead of standard output'],
  ],
  async run(args, host) {
    const parsed = readArguments(args, options, 'the plan to export')
    if (!parsed.ok) return parsed
    const { subject: file, values } = parsed.value
    const exporter = formatOf(exporters, values.format ?? formats[0] ?? '')
    if (!exporter.ok) return exporter
    const plan = await readPlan(host, file)
    if (!plan.ok) return plan
    const stage = chosenStage(plan.value, values.stage, 'export')
    if (!stage.ok) return stage
    const report = createCheck(rules)(plan.value, host.today())
    return writeResult(host, values.output, exporter.value.render({ plan: plan.value, stage: stage.value, report }))
  },
}

const options = {
  format: { type: 'string' },
  stage: { type: 'string' },
  output: { type: 'string' },
} as const
