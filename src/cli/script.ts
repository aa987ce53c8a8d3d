import { exportScript } from '#formats/importers/export-script.ts'
import { oneOf, readArguments } from './arguments.ts'
import { writeResult } from './files.ts'
import type { Subcommand } from './subcommand.ts'

export const scriptSubcommand: Subcommand = {
  name: 'script',
  usage: 'script export',
  purpose: 'Print the PowerShell script that writes what can be imported from a deployment, and changes nothing',
  options: [['--output FILE', 'Write to a file instead of standard output']],
  async run(args, host) {
    const parsed = readArguments(args, options, 'the script: export', 'script')
    if (!parsed.ok) return parsed
    const { subject, values } = parsed.value
    const known = oneOf('script', ['export'], subject)
    return known.ok ? writeResult(host, values.output, exportScript) : known
  },
}

const options = { output: { type: 'string' } } as const
