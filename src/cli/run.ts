import { plainLines, plainText } from '#core/model/base/plain-text.ts'
import { err, ok } from '#core/model/base/result.ts'
import { checkSubcommand } from './check.ts'
import { diffSubcommand } from './diff.ts'
import { driftSubcommand } from './drift.ts'
import { explainSubcommand } from './explain.ts'
import { exportSubcommand } from './export.ts'
import { helpText, subcommandHelp, versionText } from './help.ts'
import type { ExitCode, Host, Outcome } from './host.ts'
import { importSubcommand } from './import.ts'
import { keepingInput } from './own-input.ts'
import { proofSubcommand } from './proof.ts'
import { reachSubcommand } from './reach.ts'
import { rulesSubcommand } from './rules.ts'
import { runbookSubcommand } from './runbook.ts'
import { scriptSubcommand } from './script.ts'
import type { Subcommand } from './subcommand.ts'

/** What the command line can do, in the order of its help. */
export const subcommands: readonly Subcommand[] = [
  checkSubcommand,
  diffSubcommand,
  reachSubcommand,
  proofSubcommand,
  runbookSubcommand,
  rulesSubcommand,
  explainSubcommand,
  exportSubcommand,
  importSubcommand,
  driftSubcommand,
  scriptSubcommand,
]

/** Runs the command line; what went wrong is one sentence on standard error. */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  const plain = { ...host, writeError: (text: string) => host.writeError(plainLines(text)) }
  const outcome = await outcomeOf(args, keepingInput(plain))
  if (outcome.ok) return outcome.value
  for (const sentence of [outcome.error].flat()) plain.writeError(`${plainText(sentence)}\n`)
  return 2
}

async function outcomeOf([name, ...rest]: readonly string[], host: Host): Promise<Outcome> {
  if (name === undefined) return err(`Name a command: ${names}.`)
  if (name === 'version' || name === '--version') return print(host, versionText)
  const isHelp = name === 'help' || [name, ...rest].some(asksForHelp)
  const meant = name === 'help' ? rest.find((word) => !asksForHelp(word)) : name
  if (isHelp && (meant === undefined || asksForHelp(meant))) return print(host, helpText(subcommands))
  const subcommand = subcommands.find((one) => one.name === meant)
  if (!subcommand) return err(`There is no command ‘${meant}’. Use ${names}.`)
  return isHelp ? print(host, subcommandHelp(subcommand)) : subcommand.run(rest, host)
}

const names = [...subcommands.map(({ name }) => name), 'help', 'version'].join(', ')

const asksForHelp = (word: string): boolean => word === '--help' || word === '-h'

function print(host: Host, text: string): Outcome {
  host.write(text)
  return ok(0)
}
