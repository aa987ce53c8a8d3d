import { useState } from 'react'
import type { UnmappedTable } from '#formats/import-error.ts'
import type { Columns, FileError } from '#formats/importers/importer.ts'
import type { Separator } from '#formats/separators.ts'
import type { Brought, Found } from './use-import.ts'

/** A table of a file, of which somebody can say what its columns hold. */
export interface MappedTable {
  /** Of one import: no other table has it. */
  readonly id: string
  readonly file: string
  readonly table: UnmappedTable
  /** It can be read as it is. */
  readonly isKnown: boolean
  /** Somebody has said already what its columns hold. */
  readonly isAnswered: boolean
}

/** The tables of an import, and whose columns are being asked for. */
export function useMapping({ found, choices, choose }: Brought) {
  const tables = tablesOf(found, new Set(choices.columnsOf?.keys()))
  const [openId, setOpenId] = useState<string>()
  const [aside, setAside] = useState<FileError>()
  const refused = found.type === 'refused' ? found.error : undefined
  // What stands in the way of the import is asked by itself.
  const open = tables.find(({ id }) => id === openId) ?? (refused && refused !== aside ? tables[0] : undefined)
  return {
    tables,
    open,
    ask: (next?: MappedTable) => {
      setOpenId(next?.id)
      setAside(undefined)
    },
    back: () => {
      setOpenId(undefined)
      setAside(refused)
      focusOn(open)
    },
    /** Its columns are then those that this separator makes. */
    divide: (separator: Separator) => {
      if (!open) return
      setOpenId(open.id)
      choose({ separatorOf: new Map(choices.separatorOf).set(open.file, separator) })
    },
    read: (columns: Columns) => {
      if (!open) return
      setOpenId(undefined)
      focusOn(open)
      const recalled = new Set([...(choices.recalled ?? [])].filter((file) => file !== open.file))
      choose({ columnsOf: new Map(choices.columnsOf).set(open.file, columns), recalled })
    },
  }
}

export type Mapping = ReturnType<typeof useMapping>

function tablesOf(found: Found, answered: ReadonlySet<string>): readonly MappedTable[] {
  if (found.type === 'read') {
    const known = found.reading.facts.tables ?? []
    return numbered(known).map(({ id, table }) => {
      const { file } = table
      return { id, file, table, isKnown: true, isAnswered: answered.has(file) }
    })
  }
  if (found.type !== 'refused') return []
  const { others = [], ...first } = found.error
  const unmapped = [first, ...others].flatMap(({ file, error }) =>
    error.type === 'unmapped' ? [{ file, ...error.table }] : [],
  )
  return numbered(unmapped).map(({ id, table }) => ({
    ...{ id, file: table.file, table },
    ...{ isKnown: false, isAnswered: false },
  }))
}

/** With an id of each within its file, the same when the file is read anew. */
const numbered = <T extends { readonly file: string }>(tables: readonly T[]) =>
  tables.map((table, at) => ({
    id: `${table.file} ${tables.slice(0, at).filter(({ file }) => file === table.file).length}`,
    table,
  }))

/** The button that asks for the columns of a table, which stands beside its file. */
export const idOfColumns = ({ id }: MappedTable): string => `import-columns-of-${id}`

/** Whoever goes back from the columns of a table is where they came from. */
const focusOn = (table: MappedTable | undefined): void => table && document.getElementById(idOfColumns(table))?.focus()
