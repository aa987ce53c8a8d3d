import { err, ok } from '#core/model/base/result.ts'
import { plainText } from '#formats/plain-text.ts'
import { checkCommand } from './check.ts'
import { diffCommand } from './diff.ts'
import { explainCommand } from './explain.ts'
import { exportCommand } from './export.ts'
import { commandHelp, helpText, versionText } from './help.ts'
import type { ExitCode, Host, Outcome } from './host.ts'
import { importCommand } from './import.ts'
import { proofCommand } from './proof.ts'
import { reachCommand } from './reach.ts'
import { rulesCommand } from './rules.ts'
import { runbookCommand } from './runbook.ts'
import type { Subcommand } from './subcommand.ts'

/** What the command line can do, in the order of its help. */
export const commands: readonly Subcommand[] = [
  checkCommand,
  diffCommand,
  reachCommand,
  proofCommand,
  runbookCommand,
  rulesCommand,
  explainCommand,
  exportCommand,
  importCommand,
]

/** Runs the command line; what went wrong is one sentence on standard error. */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  const outcome = await outcomeOf(args, host)
  if (outcome.ok) return outcome.value
  host.writeError(`${plainText(outcome.error)}\n`)
  return 2
}

async function outcomeOf([name, ...rest]: readonly string[], host: Host): Promise<Outcome> {
  if (name === undefined) return err(`Name a command: ${names}.`)
  if (name === 'version' || name === '--version') return print(host, versionText)
  const isHelp = name === 'help' || [name, ...rest].some(asksForHelp)
  const meant = name === 'help' ? rest.find((word) => !asksForHelp(word)) : name
  if (isHelp && (meant === undefined || asksForHelp(meant))) return print(host, helpText(commands))
  const command = commands.find((one) => one.name === meant)
  if (!command) return err(`There is no command ‘${meant}’. Use ${names}.`)
  return isHelp ? print(host, commandHelp(command)) : command.run(rest, host)
}

const names = [...commands.map(({ name }) => name), 'help', 'version'].join(', ')

const asksForHelp = (word: string): boolean => word === '--help' || word === '-h'

function print(host: Host, text: string): Outcome {
  host.write(text)
  return ok(0)
}
