import type { UnmappedTable } from '#formats/import-error.ts'
import { keepSetting, setting } from '../../platform/settings.ts'

// What columns hold, as a person has said it before, by their headings.

const name = 'import-columns'
type Columns = Readonly<Record<string, string>>

/** What is known of the columns of a table: told by the reader, else by an earlier answer. */
export function knownColumns({ headings, columns }: UnmappedTable): Columns {
  const kept = new Map(Object.entries(keptColumns()))
  return Object.fromEntries(
    headings.flatMap((heading) => {
      const field = columns[heading] ?? kept.get(keyOf(heading))
      return field === undefined ? [] : [[heading, field]]
    }),
  )
}

export function keepColumns(columns: Columns): void {
  const own = Object.entries(columns).map(([heading, field]) => [keyOf(heading), field])
  keepSetting(name, JSON.stringify({ ...keptColumns(), ...Object.fromEntries(own) }))
}

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
