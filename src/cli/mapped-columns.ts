import { groupBy } from '#core/model/base/group-by.ts'
import { err, ok, type Result } from '#core/model/base/result.ts'
import { either, listed, shortened } from '#core/model/words.ts'
import type { UnmappedTable } from '#formats/import-error.ts'
import type { Columns, ImportChoices, ReadTable } from '#formats/importers/importer.ts'
import { tableKinds } from '#formats/importers/tables/mapping.ts'
import { headingKey } from '#formats/importers/tables/table.ts'

/** What is said of the columns of all files, and of those of single ones by their names. */
export type MappedColumns = Required<Pick<ImportChoices, 'columns' | 'columnsOf'>>

/** One that is said, and the file it is said of. */
interface Said {
  readonly file: string | undefined
  readonly column: string
  readonly field: string
}

/**
 * `COLUMN=FIELD` as it was said, at times with a file before it; a column may have the signs in its name, and without a field
 * it is left out.
 */
export function columnsFrom(
  pairs: readonly string[],
  files: readonly string[],
): Result<MappedColumns, string | readonly string[]> {
  const broken = pairs.filter((pair) => !/^.+=/s.test(pair))
  if (broken.length > 0) return err(`Use --map as COLUMN=FIELD, not as ${listed(broken.map(quoted))}.`)
  const said = pairs.flatMap((pair) => saidIn(pair, files))
  const unknown = said.flatMap(({ field }) => (field === '' || known.has(field) ? [] : [field]))
  if (unknown.length > 0) {
    const are = unknown.length === 1 ? 'is no field' : 'are no fields'
    return err([`${listed(unknown.map(quoted))} of --map ${are}. There are:`, ...fieldsFor(unknown)])
  }
  const byFile = groupBy(said, ({ file }) => file)
  const contradictions = [...byFile.values()].flatMap((own) => contradictionsIn(own, files))
  if (contradictions.length > 0) return err(contradictions)
  const columnsOf = new Map([...byFile].flatMap(([file, own]) => (file === undefined ? [] : [[file, fieldsIn(own)]])))
  return ok({ columns: fieldsIn(byFile.get(undefined) ?? []), columnsOf })
}

const fieldsIn = (said: readonly Said[]): Columns => new Map(said.map(({ column, field }) => [column, field]))

/** Once, or of each of the files that are called so, be they in a zip file. */
function saidIn(pair: string, files: readonly string[]): readonly Said[] {
  const at = pair.lastIndexOf('=')
  const [place, field] = [pair.slice(0, at), pair.slice(at + 1).trim()]
  const ofFiles = files.flatMap((file): readonly Said[] => {
    const name = [file, lastPart(file)].find((one) =>
      /^(?:\/[^:]*)?:./s.test(place.startsWith(one) ? place.slice(one.length) : ''),
    )
    if (name === undefined) return []
    const end = place.indexOf(':', name.length)
    return [{ file: `${file}${place.slice(name.length, end)}`, column: place.slice(end + 1), field }]
  })
  return ofFiles.length > 0 ? ofFiles : [{ file: undefined, column: place, field }]
}

const lastPart = (file: string): string => file.split(/[\\/]/).at(-1) ?? file

/** A column of one table holds one field. */
function contradictionsIn(said: readonly Said[], files: readonly string[]): readonly string[] {
  return [...groupBy(said, ({ column }) => headingKey(column)).values()].flatMap((own) => {
    const fields = [...new Set(own.map(({ field }) => field))]
    const [first] = own
    if (!first || fields.length === 1) return []
    const { column, file } = first
    const held = listed(
      fields.map((field) => field || 'nothing'),
      fields.length,
    )
    const example = `‘${files[0]}:${column}=${fields[0]}’`
    const advice =
      file === undefined && files.length > 1
        ? `Say which file each is for, as in --map ${example}.`
        : 'Say one of them.'
    return [
      `--map says that the column ${quoted(column)}${file === undefined ? '' : ` of ${file}`} holds ${held}. ${advice}`,
    ]
  })
}

const quoted = (text: string): string => `‘${shortened(text)}’`

const known: ReadonlySet<string> = new Set(tableKinds.flatMap(({ fields }) => fields.map(({ id }) => id)))

/** Of the kinds that were meant, or else of all. */
function fieldsFor(unknown: readonly string[]): readonly string[] {
  const meant = tableKinds.filter(({ id }) => unknown.some((field) => field.startsWith(`${id}.`)))
  return (meant.length > 0 ? meant : tableKinds).map(fieldsOf)
}

const fieldsOf = ({ title, fields }: (typeof tableKinds)[number]): string =>
  `  ${title}: ${fields.map(({ id }) => id).join(', ')}`

/** All fields that a column can hold, a line for each kind of rows. */
export const fieldsInHelp: readonly string[] = [
  'The fields of --map COLUMN=FIELD; without a field, the column is left out:',
  ...tableKinds.map(fieldsOf),
]

/** "--map COLUMN=FIELD", or where that alone is open, the one for each kind of rows; of several files, with that it is for. */
export function mapOptionFor({ fitting }: UnmappedTable, file: string | undefined): string {
  if (!fitting) return '--map COLUMN=FIELD'
  const place = file === undefined ? '' : `${file}:`
  return either(
    fitting.map(({ title, heading, field }) => `--map ${inShell(`${place}${heading}=${field}`)} for ${title}`),
  )
}

/** Quoted where a shell would take it for several words. */
const inShell = (text: string): string => (/^[\w.=:/-]+$/.test(text) ? text : JSON.stringify(text))

/** Each column with a sample, and the fields that are needed and possible. */
export function unmappedInLines({ headings, samples, kinds: [likeliest], columns }: UnmappedTable): readonly string[] {
  const width = Math.max(...headings.map((heading) => shortened(heading).length))
  const lines = headings.map((heading, at) => {
    const sample = samples.map((row) => row[at] ?? '').find((text) => text !== '')
    const field = columns.get(heading)
    const held = field === undefined ? '' : `  is ${field}`
    return `  ${shortened(heading).padEnd(width)}  ${sample === undefined ? 'is empty' : quoted(sample)}${held}`
  })
  if (!likeliest) return lines
  const needed = likeliest.fields.flatMap(({ id, isNeeded, insteadOf }) =>
    isNeeded ? [[id, ...insteadOf].join(' or ')] : [],
  )
  return [
    ...lines,
    `  Needed of ${likeliest.title}: ${needed.join(', ')}`,
    `  Possible ${fieldsOf(likeliest).trim()}`,
    '  Fields of other rows are listed by ‘coexist import --help’.',
  ]
}

type Tables = readonly Pick<ReadTable, 'file' | 'headings' | 'columns' | 'kinds'>[]

/** The columns that were named, but that no table has. */
export const missingColumns = ({ columns, columnsOf }: MappedColumns, tables: Tables): readonly string[] => [
  ...missingAmong(columns, tables, 'table'),
  ...[...columnsOf].flatMap(([file, own]) => missingAmong(own, tablesOf(file, tables), `table of ${file}`)),
]

const tablesOf = (file: string, tables: Tables): Tables => tables.filter((table) => table.file === file)

function missingAmong(columns: Columns, tables: Tables, which: string): readonly string[] {
  const keys = new Set(tables.flatMap(({ headings }) => headings.map(headingKey)))
  const missing = [...columns.keys()].filter((heading) => !keys.has(headingKey(heading)))
  if (missing.length === 0) return []
  const all = [...new Set(tables.flatMap(({ headings }) => headings))]
  const there = all.length === 0 ? 'There is no table among the files' : `There are ${listed(all.map(quoted), 20)}`
  return [
    `No ${which} has the ${missing.length === 1 ? 'column' : 'columns'} ${listed(missing.map(quoted))} of --map. ${there}.`,
  ]
}

/** The columns that were named, but of a table whose rows are of another kind than the field. */
export const unusedColumns = ({ columns, columnsOf }: MappedColumns, tables: Tables = []): readonly string[] => [
  ...unusedAmong(columns, tables),
  ...[...columnsOf].flatMap(([file, own]) => unusedAmong(own, tablesOf(file, tables))),
]

function unusedAmong(columns: Columns, tables: Tables): readonly string[] {
  return [...columns].flatMap(([column, field]) => {
    const own = tables.filter(({ headings }) => headings.some((heading) => headingKey(heading) === headingKey(column)))
    const isTaken = (table: Tables[number]) =>
      [...table.columns].some(([heading, id]) => id === field && headingKey(heading) === headingKey(column))
    const [first] = own
    if (field === '' || !first || own.some(isTaken)) return []
    return [`The column ${quoted(column)} is not taken for ${field}: ${first.file} lists ${first.kinds[0]?.title}.`]
  })
}
