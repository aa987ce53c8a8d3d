import type { TableKind, UnmappedTable } from '#formats/import-error.ts'
import { keepSetting, setting } from '../../platform/settings.ts'

// What columns hold, as a person has said it before, by their headings.

const name = 'import-columns'

/** Fields such as `room.name` by headings; an empty one leaves the column out. */
type Columns = Readonly<Record<string, string>>

/** What is known of the columns of a table: by an earlier answer about such rows, else told by the reader. */
export function knownColumns({ headings, columns, kinds: [likeliest] }: UnmappedTable): Columns {
  const kept = new Map(Object.entries(keptColumns()))
  return Object.fromEntries(
    headings.map((heading) => {
      const answer = kept.get(keyOf(heading))
      const isOfKind = likeliest && answer?.startsWith(leftOutOf(likeliest))
      return [heading, (isOfKind ? answer : (columns[heading] ?? answer)) ?? '']
    }),
  )
}

/** What the columns of a table hold that was read as somebody has said. */
export const answeredColumns = ({ headings, columns }: UnmappedTable): Columns =>
  Object.fromEntries(headings.map((heading) => [heading, columns[heading] ?? '']))

/** The same columns as of rows of a kind: what is of another kind holds what is called the same in this one. */
export function ofKind({ id, fields }: TableKind, columns: Columns): Columns {
  const known = new Set(fields.map((field) => field.id))
  const taken = new Set(Object.values(columns).filter((field) => known.has(field)))
  return Object.fromEntries(
    Object.entries(columns).map(([heading, field]) => {
      if (known.has(field)) return [heading, field]
      const alike = `${id}.${field.slice(field.indexOf('.') + 1)}`
      const isFree = known.has(alike) && !taken.has(alike)
      if (isFree) taken.add(alike)
      return [heading, isFree ? alike : '']
    }),
  )
}

export function keepColumns(kind: TableKind, columns: Columns): void {
  const own = Object.entries(columns).map(([heading, field]) => [keyOf(heading), field || leftOutOf(kind)])
  keepSetting(name, JSON.stringify({ ...keptColumns(), ...Object.fromEntries(own) }))
}

/** What is kept of a column of such rows that holds none of their fields. */
const leftOutOf = ({ id }: TableKind): string => `${id}.`

const keyOf = (heading: string): string => heading.trim().toLowerCase()

function keptColumns(): Columns {
  try {
    const kept: unknown = JSON.parse(setting(name) ?? '{}')
    if (typeof kept !== 'object' || kept === null) return {}
    return Object.fromEntries(Object.entries(kept).filter(([, field]) => typeof field === 'string')) as Columns
  } catch {
    return {}
  }
}
