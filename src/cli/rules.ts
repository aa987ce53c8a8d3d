import { advisedRules } from '#core/advice/index.ts'
import { notImplemented } from '#core/rules/not-implemented.ts'
import { formatFor, readOptions } from './arguments.ts'
import { writeResult } from './files.ts'
import type { Subcommand } from './subcommand.ts'

export const rulesSubcommand: Subcommand = {
  name: 'rules',
  usage: 'rules',
  purpose: 'List the rules that a plan is checked against',
  format: { inputs: ['rules'], meaning: 'How to print the list' },
  options: [['--output FILE', 'Write to a file instead of standard output']],
  async run(args, host) {
    const values = readOptions(args, options)
    if (!values.ok) return values
    const format = formatFor('rules', values.value.format)
    if (!format.ok) return format
    return writeResult(host, values.value.output, await format.value.render({ rules: advisedRules, notImplemented }))
  },
}

const options = {
  format: { type: 'string' },
  output: { type: 'string' },
} as const
