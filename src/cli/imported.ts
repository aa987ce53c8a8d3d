import { addAll } from '#core/model/base/many.ts'
import { err, ok, type Result } from '#core/model/base/result.ts'
import type { Plan } from '#core/model/plan.ts'
import { either } from '#core/model/words.ts'
import { type ImportError, importErrorSentence } from '#formats/import-error.ts'
import { knownGroupChat } from '#formats/importers/group-chat-choice.ts'
import type { FileError, ImportChoices, Imported, SourceFile } from '#formats/importers/importer.ts'
import { readImport } from '#formats/importers/read-import.ts'
import { codePages, isCodePage } from '#formats/read-text.ts'
import { isSeparator, separators } from '#formats/separators.ts'
import { nameOfFile, readBytes, standardInput } from './files.ts'
import type { Host } from './host.ts'
import {
  columnsFrom,
  type MappedColumns,
  mapOptionFor,
  missingColumns,
  unmappedInLines,
  unusedColumns,
} from './mapped-columns.ts'
import type { Option } from './subcommand.ts'

/** So many files of one export are plenty. */
export const maxImportFiles = 100

/** What files do not tell and a person has to, for every subcommand that imports. */
export const importOptions = {
  'group-chat': { type: 'string', multiple: true, default: [] as string[] },
  map: { type: 'string', multiple: true, default: [] as string[] },
  topology: { type: 'string' },
  'as-lync-2013': { type: 'boolean', default: false },
  'chat-pool': { type: 'string' },
  category: { type: 'string' },
  'code-page': { type: 'string' },
  separator: { type: 'string' },
  'single-users': { type: 'boolean', default: false },
} as const

export const importOptionsInHelp: readonly Option[] = [
  ['--group-chat FQDN', 'This trusted application pool is Group Chat; may be repeated'],
  [
    '--map [FILE:]COLUMN=FIELD',
    'What a column of a table holds, such as Chatroom=room.name; of one file alone with its name before it; may be repeated',
  ],
  ['--topology new|original', 'Which topology of a Topology Builder file; the new one, unless it is said'],
  ['--as-lync-2013', 'Take pools of Skype for Business Server for Lync Server 2013'],
  ['--chat-pool NAME', 'The chat pool of an export of chat data, which does not name its own'],
  [
    '--category NAME',
    'The category of new rooms of such an export, which does not tell it; ‘Imported rooms’, unless it is said',
  ],
  ['--code-page NAME', 'What files are written in that are not in Unicode; windows-1252, unless it is said'],
  [
    `--separator ${separators.map(({ id }) => id).join('|')}`,
    'What divides the values of tables, where that is not told right',
  ],
  ['--single-users', 'Bring users one by one, not as groups'],
]

interface ImportValues {
  readonly 'group-chat': readonly string[]
  readonly map: readonly string[]
  readonly topology?: string | undefined
  readonly both?: boolean
  readonly 'as-lync-2013': boolean
  readonly 'chat-pool'?: string | undefined
  readonly category?: string | undefined
  readonly 'code-page'?: string | undefined
  readonly separator?: string | undefined
  readonly 'single-users': boolean
}

/** The files as they were read, and what they hold together. */
export interface ReadFiles {
  readonly files: readonly SourceFile[]
  readonly imported: Imported
  readonly choices: ImportChoices
}

export async function readImported(
  host: Host,
  paths: readonly string[],
  values: ImportValues,
  /** What they are brought into or compared with, if it is there already. */
  plan: Plan | undefined,
  read: typeof readImport = readImport,
): Promise<Result<ReadFiles, string | readonly string[]>> {
  const asked = choicesOf(values)
  if (!asked.ok) return asked
  const files: SourceFile[] = []
  const all = await expanded(host, paths)
  if (!all.ok) return all
  const columns = columnsFrom(values.map, all.value.map(nameOfFile))
  if (!columns.ok) return columns
  const choices = { ...asked.value, ...columns.value, ...(plan && { knownGroupChat: knownGroupChat(plan) }) }
  for (const path of all.value) {
    const bytes = await readBytes(host, path)
    if (!bytes.ok) return bytes
    files.push({ name: nameOfFile(path), bytes: bytes.value })
  }
  const imported = read(files, choices)
  if (!imported.ok) return err([...refusalInLines(imported.error), ...missingIn(imported.error, columns.value)])
  const { tables = [] } = imported.value
  const mistakes = [
    ...missingColumns(columns.value, tables),
    ...unusedColumns(columns.value, tables),
    ...unusedPlaces(choices, imported.value),
  ]
  return mistakes.length > 0 ? err(mistakes) : ok({ files, imported: imported.value, choices })
}

/** A chat pool or a category that was named, but that nothing of the files comes into. */
function unusedPlaces({ chatPool, category }: ImportChoices, imported: Imported): readonly string[] {
  const { takesChatPool, needsChatPool, needsCategory } = imported
  const isUnused = chatPool !== undefined && !takesChatPool
  const isPlaceless = category !== undefined && needsCategory && needsChatPool
  return [
    ...(isUnused
      ? [`Nothing comes into ‘${chatPool}’ of --chat-pool: no file has content that does not name its own.`]
      : []),
    ...(category !== undefined && !needsCategory
      ? [
          `Nothing comes into ‘${category}’ of --category: no file is an export of rooms that does not tell their category.`,
        ]
      : []),
    ...(isPlaceless ? [`Name with --chat-pool NAME the chat pool of the category ‘${category}’.`] : []),
  ]
}

/** Each file that is named, also by its folder or a pattern. */
async function expanded(host: Host, paths: readonly string[]): Promise<Result<readonly string[], string>> {
  const all: string[] = []
  for (const path of paths) {
    const found = path === standardInput ? undefined : await host.filesAt(path)
    if (found?.length === 0) return err(`There are no files at ${path}.`)
    addAll(all, found ?? [path])
  }
  return all.length > maxImportFiles ? err(`Name ${maxImportFiles} files at most, not ${all.length}.`) : ok(all)
}

/** Of the tables that are not understood, for a slip in a name may be why. */
function missingIn({ others = [], ...first }: FileError, columns: MappedColumns): readonly string[] {
  const tables = [first, ...others].flatMap(({ file, error }) =>
    error.type === 'unmapped' ? [{ file, ...error.table }] : [],
  )
  return tables.length === 0 ? [] : missingColumns(columns, tables)
}

/** Each file that stands in the way, with what is wrong with it. */
export const refusalInLines = ({ others = [], ...first }: FileError): readonly string[] =>
  [first, ...others].flatMap(({ file, error }) => [
    `${file}: ${importErrorSentence(error)}${adviceFor(error, others.length > 0 ? file : undefined)}`,
    ...(error.type === 'unmapped' ? unmappedInLines(error.table) : []),
  ])

/** With the file that it is for, where it is one of several. */
function adviceFor(error: ImportError, file: string | undefined): string {
  if (error.type === 'unmapped') return ` Use ${mapOptionFor(error.table, file)}.`
  const isNewer = error.type === 'other-product' && error.newer
  return isNewer ? ' Use --as-lync-2013 to take them for Lync Server 2013.' : ''
}

function choicesOf(values: ImportValues): Result<ImportChoices, string | readonly string[]> {
  const { topology, 'code-page': codePage, separator } = values
  if (codePage !== undefined && !isCodePage(codePage)) {
    return err(`Use --code-page with ${either(codePages.map(({ id }) => id))}, not ‘${codePage}’.`)
  }
  if (separator !== undefined && !isSeparator(separator)) {
    return err(`Use --separator with ${either(separators.map(({ id }) => id))}, not ‘${separator}’.`)
  }
  if (topology !== undefined && topology !== 'new' && topology !== 'original') {
    return err(`Use --topology with new or original, not ‘${topology}’.`)
  }
  return ok({
    groupChat: values['group-chat'],
    ...(topology && { topology }),
    ...(values.both && { both: true }),
    ...(values['as-lync-2013'] && { asLync2013: true }),
    ...(values['chat-pool'] && { chatPool: values['chat-pool'] }),
    ...(values.category && { category: values.category }),
    ...(codePage && { codePage }),
    ...(separator && { separator }),
    ...(values['single-users'] && { singleUsers: true }),
  })
}
