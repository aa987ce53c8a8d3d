import { headingKey, type Table } from '../table.ts'

/**
 * Of an extract of the chat database, the table `tblNode` has categories and rooms, which name their category and add-in by
 * number. It becomes a table of each, with names; those of add-ins are in `tblSiopWhiteList`.
 */
export function withoutNodes(tables: readonly Table[]): readonly Table[] {
  const addIns = new Map(tables.flatMap((table) => namesIn(table, 'siopid', 'siopname')))
  return tables.flatMap((table) => {
    const type = placeOf(table, 'nodetype')
    const names = new Map(namesIn(table, 'nodeid', 'nodename'))
    if (type === undefined || names.size === 0) return [table]
    const isCategory = (row: Table['rows'][number]) => String(row.cells[type]) === '1'
    const parts = [
      { typeName: 'CategoryObject', parent: 'Parent category', rows: table.rows.filter(isCategory) },
      { typeName: 'ChatRoomObject', parent: 'Category', rows: table.rows.filter((row) => !isCategory(row)) },
    ]
    return parts
      .filter(({ rows }) => rows.length > 0)
      .map(({ typeName, parent, rows }) =>
        named(
          named({ ...table, typeName, rows: rows.map(withoutNulls) }, 'parentid', parent, names),
          'siopid',
          'Add-in',
          addIns,
        ),
      )
  })
}

type Names = ReadonlyMap<string, string>

function placeOf({ headings }: Table, key: string): number | undefined {
  const at = headings.findIndex((heading) => headingKey(heading) === key)
  return at < 0 ? undefined : at
}

function namesIn(table: Table, idKey: string, nameKey: string): readonly (readonly [string, string])[] {
  const [id, name] = [placeOf(table, idKey), placeOf(table, nameKey)]
  if (id === undefined || name === undefined) return []
  return table.rows.flatMap(({ cells }) =>
    cells[id] === undefined || cells[name] === undefined ? [] : [[String(cells[id]), String(cells[name])] as const],
  )
}

/** The table with names in place of numbers; those that no row has refer to nothing. */
function named(table: Table, key: string, heading: string, names: Names): Table {
  const at = placeOf(table, key)
  if (at === undefined || names.size === 0) return table
  return {
    ...table,
    headings: table.headings.with(at, heading),
    rows: table.rows.map((row) => {
      const number = row.cells[at]
      if (number === undefined) return row
      const name = names.get(String(number))
      const unread = name === undefined ? { unread: new Map(row.unread).set(at, 'missing' as const) } : {}
      return { ...row, cells: row.cells.with(at, name), ...unread }
    }),
  }
}

/** Tools write what is not there as a word. */
const withoutNulls = (row: Table['rows'][number]): Table['rows'][number] => ({
  ...row,
  cells: row.cells.map((cell) => (cell === 'NULL' ? undefined : cell)),
})
