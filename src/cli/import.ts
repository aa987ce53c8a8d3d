import { serializePlan } from '#core/file/plan-file.ts'
import { err } from '#core/model/base/result.ts'
import { newPlan, type Plan } from '#core/model/plan.ts'
import { emptyTopology, put } from '#core/model/topology.ts'
import { chatName, counted } from '#core/model/words.ts'
import { importErrorSentence } from '#formats/import-error.ts'
import type { Imported, Notice, Proposal } from '#formats/importers/importer.ts'
import { readImport } from '#formats/importers/read-import.ts'
import { readArguments } from './arguments.ts'
import { nameOfFile, readBytes, writeResult } from './files.ts'
import type { Subcommand } from './subcommand.ts'

export const importSubcommand: Subcommand = {
  name: 'import',
  usage: 'import FILE',
  purpose: 'Make a plan of today from a published topology',
  options: [
    ['--group-chat FQDN', 'This trusted application pool is Group Chat; may be repeated'],
    ['--name NAME', 'The name of the plan'],
    ['--output FILE', 'Write to a file instead of standard output'],
  ],
  async run(args, host) {
    const parsed = readArguments(args, options, 'the topology to import')
    if (!parsed.ok) return parsed
    const { subject: file, values } = parsed.value
    const bytes = await readBytes(host, file)
    if (!bytes.ok) return bytes
    const imported = readImport([{ name: nameOfFile(file), bytes: bytes.value }], { groupChat: values['group-chat'] })
    if (!imported.ok) return err(`${nameOfFile(file)}: ${importErrorSentence(imported.error.error)}`)
    const written = await writeResult(host, values.output, serializePlan(planOf(imported.value, values.name)))
    if (written.ok) host.writeError(reportOf(imported.value))
    return written
  },
}

const options = {
  'group-chat': { type: 'string', multiple: true, default: [] as string[] },
  name: { type: 'string' },
  output: { type: 'string' },
} as const

const planOf = (imported: Imported, name: string | undefined): Plan =>
  newPlan(name ?? imported.name ?? 'Imported topology', put(emptyTopology, imported.entities), imported.sipDomains)

/** The loss report: what came in, what was assumed or left out, and what the person can still decide. */
function reportOf({ entities, notices, proposals }: Imported): string {
  const of = (kind: string) => entities.filter((entity) => entity.kind === kind).length
  const came = `Imported ${counted(of('site'), 'site')}, ${counted(of('pool'), 'pool')} and ${counted(of('chatPool'), 'chat pool')}.`
  return [
    came,
    ...section('Broken in the file:', textsOf(notices, 'broken')),
    ...section('Assumed:', textsOf(notices, 'assumed')),
    ...section('Of products that plans do not know:', textsOf(notices, 'otherProduct')),
    ...section('Not understood or left out:', textsOf(notices, 'notUnderstood')),
    ...section('May be Group Chat. Confirm it by importing again with:', proposals.map(questionOf)),
    '',
  ].join('\n')
}

const textsOf = (notices: readonly Notice[], type: Notice['type']): readonly string[] =>
  notices.filter((notice) => notice.type === type).map(({ text }) => text)

const section = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  ${line}`)]

function questionOf({ fqdn, generation, host, likely, reason }: Proposal): string {
  const where = host === undefined ? '' : ` on ${host}`
  return `--group-chat ${fqdn}  (${likely ? 'likely ' : ''}${chatName[generation]}${where}. ${reason})`
}
