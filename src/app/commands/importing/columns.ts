import { resultOf } from '#core/model/base/result.ts'
import { lackedFields, type TableKind, type UnmappedTable } from '#formats/import-error.ts'
import type { Columns, FileError, ImportChoices } from '#formats/importers/importer.ts'
import { keepSetting, setting } from '../../platform/settings.ts'
import { pastedName } from '../pasted-rows.ts'

// What columns hold, as a person has said it before, by their headings and of single files.

const name = 'import-columns'

/** What is known of the columns of a table: by an earlier answer about such rows, else told by the reader. */
export function knownColumns({ headings, columns, kinds: [likeliest] }: UnmappedTable): Columns {
  const kept = keptColumns()
  return new Map(
    headings.map((heading) => {
      const answer = kept.get(keyOf(heading))
      const isOfKind = likeliest && answer?.startsWith(leftOutOf(likeliest))
      return [heading, (isOfKind ? answer : (columns.get(heading) ?? answer)) ?? '']
    }),
  )
}

/** What the columns of a table hold that was read as somebody has said. */
export const answeredColumns = ({ headings, columns }: UnmappedTable): Columns =>
  new Map(headings.map((heading) => [heading, columns.get(heading) ?? '']))

/** The same columns as of rows of a kind: what is of another kind holds what is called the same in this one. */
export function ofKind({ id, fields }: TableKind, columns: Columns): Columns {
  const known = new Set(fields.map((field) => field.id))
  const taken = new Set([...columns.values()].filter((field) => known.has(field)))
  return new Map(
    [...columns].map(([heading, field]) => {
      if (known.has(field)) return [heading, field]
      const alike = `${id}.${field.slice(field.indexOf('.') + 1)}`
      const isFree = known.has(alike) && !taken.has(alike)
      if (isFree) taken.add(alike)
      return [heading, isFree ? alike : '']
    }),
  )
}

/** Answers that nobody has to give again. */
type Remembered = Required<Pick<ImportChoices, 'columnsOf' | 'recalled'>>

/**
 * What columns hold where nobody has to be asked again: of each table that is not understood, what was answered for a file
 * of its name, or else, where every column was answered before, for others. Undefined where that says nothing more.
 */
export function rememberedColumns(
  { others = [], ...first }: FileError,
  known: Pick<ImportChoices, 'columnsOf' | 'recalled'>,
): Remembered | undefined {
  const columnsOf = new Map(known.columnsOf)
  const recalled = new Set(known.recalled)
  let isMore = false
  for (const { file, error } of [first, ...others]) {
    if (error.type !== 'unmapped') continue
    const own = answerIn(keptTables().get(keyOfTable(file, error.table)), error.table)
    const answer = own ?? answerIn(keptColumns(), error.table)
    const before = columnsOf.get(file)
    if (!answer || [...answer].every(([heading, field]) => before?.get(heading) === field)) continue
    columnsOf.set(file, new Map([...(before ?? []), ...answer]))
    if (!own) recalled.add(file)
    isMore = true
  }
  return isMore ? { columnsOf, recalled } : undefined
}

/** All of it is of the same rows, has what is needed of these, and each field once. */
function answerIn(kept: Columns | undefined, { headings, kinds }: UnmappedTable): Columns | undefined {
  if (!kept) return undefined
  const answers = headings.map((heading) => kept.get(keyOf(heading)) ?? '')
  const kind = kinds.find((one) => answers.every((answer) => answer.startsWith(leftOutOf(one))))
  const fields = kind ? answers.filter((answer) => answer !== leftOutOf(kind)) : []
  const isWhole = kind && new Set(fields).size === fields.length && lackedFields(kind, fields).length === 0
  return isWhole ? ofKind(kind, new Map(headings.map((heading, at) => [heading, answers[at] ?? '']))) : undefined
}

/** Keeps an answer for its headings, and for the table of that file, which may be of other rows than one of the same headings. */
export function keepColumns(kind: TableKind, columns: Columns, file: string): void {
  const own = [...columns].map(([heading, field]) => [keyOf(heading), field || leftOutOf(kind)] as const)
  keepSetting(name, JSON.stringify(Object.fromEntries([...keptColumns(), ...own])))
  // Whatever is pasted has the same name.
  if (file.startsWith(pastedName)) return
  const key = keyOfTable(file, { headings: [...columns.keys()] })
  const others = [...keptTables()].filter(([other]) => other !== key).slice(1 - maxTables)
  const tables = [...others, [key, new Map(own)] as const].map(([of, fields]) => [of, Object.fromEntries(fields)])
  keepSetting(tablesName, JSON.stringify(Object.fromEntries(tables)))
}

/** So many tables, the latest, are known by their files. */
const maxTables = 100

const tablesName = 'import-tables'

const keyOfTable = (file: string, { headings }: Pick<UnmappedTable, 'headings'>): string =>
  [file, ...headings.map(keyOf)].join('\n')

/** What is kept of a column of such rows that holds none of their fields. */
const leftOutOf = ({ id }: TableKind): string => `${id}.`

const keyOf = (heading: string): string => heading.trim().toLowerCase()

const keptColumns = (): Columns => columnsIn(kept(name))

const keptTables = (): ReadonlyMap<string, Columns> =>
  new Map(Object.entries(kept(tablesName)).map(([table, columns]) => [table, columnsIn(columns)]))

const columnsIn = (columns: unknown): Columns =>
  new Map(Object.entries(columns ?? {}).filter(([, field]) => typeof field === 'string'))

/** Whatever else is kept is no answer. */
function kept(setTo: string): object {
  const read = resultOf((): unknown => JSON.parse(setting(setTo) ?? '{}'))
  return read.ok && typeof read.value === 'object' && read.value !== null ? read.value : {}
}
