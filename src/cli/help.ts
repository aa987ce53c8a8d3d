import { formatsFor } from '#formats/list.ts'
import { version } from '../../package.json'
import { idsOf } from './arguments.ts'
import type { Option, Subcommand } from './subcommand.ts'

export const versionText = `${version}\n`

/** What the command line can do. */
export function helpText(subcommands: readonly Subcommand[]): string {
  return [
    'Coexistence Planner: plan the move from Group Chat to Lync 2013 Persistent Chat.',
    '',
    ...subcommands.flatMap((one) => [...subcommandText(one), '']),
    'coexist help [COMMAND]   Print this help, or that of one command',
    'coexist version          Print the version',
    '',
    'A file named - is read from standard input.',
    'Exit codes: 0 nothing found at or above --fail-on, 1 something found, 2 could not be done.',
    '',
  ].join('\n')
}

/** What one subcommand can do. */
export function subcommandHelp(subcommand: Subcommand): string {
  const { details = [] } = subcommand
  return [...subcommandText(subcommand), ...(details.length > 0 ? ['', ...details] : []), ''].join('\n')
}

function subcommandText({ usage, purpose, format, options: others }: Subcommand): readonly string[] {
  const options = [...(format ? [formatOption(format)] : []), ...others]
  const width = Math.max(...options.map(([option]) => option.length))
  return [
    `coexist ${usage}`,
    `  ${purpose}`,
    ...options.map(([option, meaning]) => `    ${option.padEnd(width)}  ${meaning}`),
  ]
}

function formatOption({ inputs, meaning }: NonNullable<Subcommand['format']>): Option {
  const ids = [...new Set(inputs.flatMap((input) => idsOf(formatsFor(input))))]
  return [`--format ${ids.join('|')}`, `${meaning} (${ids[0]})`]
}
