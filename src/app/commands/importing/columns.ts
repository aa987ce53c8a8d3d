import { lackedFields, type TableKind, type UnmappedTable } from '#formats/import-error.ts'
import type { Columns, FileError, ImportChoices } from '#formats/importers/importer.ts'
import { keepSetting, setting } from '../../platform/settings.ts'

// What columns hold, as a person has said it before, by their headings.

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

/**
 * What columns hold where nobody has to be asked again: of each table that is not understood, and of which every column was
 * answered before. Undefined where that says nothing more.
 */
export function rememberedColumns(
  { others = [], ...first }: FileError,
  known: ImportChoices['columnsOf'],
): ImportChoices['columnsOf'] {
  const columnsOf = new Map(known)
  let isMore = false
  for (const { file, error } of [first, ...others]) {
    const answer = error.type === 'unmapped' ? wholeAnswer(error.table) : undefined
    const own = columnsOf.get(file)
    if (!answer || [...answer].every(([heading, field]) => own?.get(heading) === field)) continue
    columnsOf.set(file, new Map([...(own ?? []), ...answer]))
    isMore = true
  }
  return isMore ? columnsOf : undefined
}

/** All of it is of the same rows, has what is needed of these, and each field once. */
function wholeAnswer({ headings, kinds }: UnmappedTable): Columns | undefined {
  const kept = keptColumns()
  const answers = headings.map((heading) => kept.get(keyOf(heading)) ?? '')
  const kind = kinds.find((one) => answers.every((answer) => answer.startsWith(leftOutOf(one))))
  const fields = kind ? answers.filter((answer) => answer !== leftOutOf(kind)) : []
  const isWhole = kind && new Set(fields).size === fields.length && lackedFields(kind, fields).length === 0
  return isWhole ? ofKind(kind, new Map(headings.map((heading, at) => [heading, answers[at] ?? '']))) : undefined
}

export function keepColumns(kind: TableKind, columns: Columns): void {
  const own = [...columns].map(([heading, field]) => [keyOf(heading), field || leftOutOf(kind)] as const)
  keepSetting(name, JSON.stringify(Object.fromEntries([...keptColumns(), ...own])))
}

/** What is kept of a column of such rows that holds none of their fields. */
const leftOutOf = ({ id }: TableKind): string => `${id}.`

const keyOf = (heading: string): string => heading.trim().toLowerCase()

function keptColumns(): Columns {
  try {
    const kept: unknown = JSON.parse(setting(name) ?? '{}')
    if (typeof kept !== 'object' || kept === null) return new Map()
    return new Map(Object.entries(kept).filter(([, field]) => typeof field === 'string'))
  } catch {
    return new Map()
  }
}
