import { err, ok, type Result } from '#core/model/base/result.ts'
import { either, listed, shortened } from '#core/model/words.ts'
import type { UnmappedTable } from '#formats/import-error.ts'
import type { Columns, Imported } from '#formats/importers/importer.ts'
import { tableKinds } from '#formats/importers/tables/mapping.ts'
import { headingKey } from '#formats/importers/tables/table.ts'

/** `COLUMN=FIELD` as it was said; a column may have the sign in its name, and without a field it is left out. */
export function columnsFrom(pairs: readonly string[]): Result<Columns, string | readonly string[]> {
  const broken = pairs.filter((pair) => !/^.+=/s.test(pair))
  if (broken.length > 0) return err(`Use --map as COLUMN=FIELD, not as ${listed(broken.map(quoted))}.`)
  const columns = pairs.map((pair) => {
    const at = pair.lastIndexOf('=')
    return [pair.slice(0, at), pair.slice(at + 1).trim()] as const
  })
  const unknown = columns.flatMap(([, field]) => (field === '' || known.has(field) ? [] : [field]))
  if (unknown.length === 0) return ok(new Map(columns))
  const are = unknown.length === 1 ? 'is no field' : 'are no fields'
  return err([`${listed(unknown.map(quoted))} of --map ${are}. There are:`, ...fieldsFor(unknown)])
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

/** "--map COLUMN=FIELD", or where that alone is open, the one for each kind of rows. */
export const mapOptionFor = ({ fitting }: UnmappedTable): string =>
  fitting
    ? either(fitting.map(({ title, heading, field }) => `--map ${inShell(`${heading}=${field}`)} for ${title}`))
    : '--map COLUMN=FIELD'

/** Quoted where a shell would take it for several words. */
const inShell = (text: string): string => (/^[\w.=-]+$/.test(text) ? text : JSON.stringify(text))

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

/** The columns that were named, but that no table has. */
export function missingColumns(columns: Columns, tables: readonly UnmappedTable[]): readonly string[] {
  const keys = new Set(tables.flatMap(({ headings }) => headings.map(headingKey)))
  const missing = [...columns.keys()].filter((heading) => !keys.has(headingKey(heading)))
  if (missing.length === 0) return []
  const all = [...new Set(tables.flatMap(({ headings }) => headings))]
  const there = all.length === 0 ? 'There is no table among the files' : `There are ${listed(all.map(quoted), 20)}`
  return [
    `No table has the ${missing.length === 1 ? 'column' : 'columns'} ${listed(missing.map(quoted))} of --map. ${there}.`,
  ]
}

/** The columns that were named, but of a table whose rows are of another kind than the field. */
export function unusedColumns(columns: Columns, tables: Imported['tables'] = []): readonly string[] {
  return [...columns].flatMap(([column, field]) => {
    const own = tables.filter(({ headings }) => headings.some((heading) => headingKey(heading) === headingKey(column)))
    const isTaken = (table: UnmappedTable) =>
      [...table.columns].some(([heading, id]) => id === field && headingKey(heading) === headingKey(column))
    const [first] = own
    if (field === '' || !first || own.some(isTaken)) return []
    return [`The column ${quoted(column)} is not taken for ${field}: ${first.file} lists ${first.kinds[0]?.title}.`]
  })
}
