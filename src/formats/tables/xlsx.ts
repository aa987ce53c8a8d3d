import { strFromU8, unzipSync } from 'fflate'
import writeExcelFile from 'write-excel-file/universal'
import { plainLines } from '#core/model/base/plain-text.ts'
import { archived } from '../archive.ts'
import type { Progress } from '../format.ts'
import type { Inputs } from '../inputs.ts'
import { makeTable } from './all-tables.ts'
import { type Table, type TableCell, tableIds } from './table.ts'

/** What a cell and a sheet can hold. */
const maxLetters = 32_000
const maxRows = 1_048_576

/** A sheet for each table, with the line of headings in sight and a filter on it. No cell is a formula. */
export async function render(input: Inputs['tables'], progress?: Progress): Promise<Uint8Array<ArrayBuffer>> {
  const tables: Table[] = []
  for (const [at, id] of tableIds.entries()) {
    await progress?.(at, tableIds.length)
    tables.push(makeTable[id](input))
  }
  const sheets = tables.map(({ title, columns, rows }) => ({
    sheet: title,
    stickyRowsCount: 1,
    columns: columns.map(({ width }) => ({ width })),
    data: [columns.map(({ title: heading }) => headingCell(heading)), ...rows.slice(0, maxRows - 1).map(rowOf)],
  }))
  const blob = await writeExcelFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBlob()
  return finished(new Uint8Array(await blob.arrayBuffer()), tables)
}

const headingCell = (value: string) => ({ value, fontWeight: 'bold' as const, backgroundColor: '#E9F2FA' })

const rowOf = (row: readonly TableCell[]) => row.map(cellOf)

/** `_x0041_` is an A to whoever reads a workbook; with its first mark spelled out it is itself. */
const spelledOut = /_(?=x[\da-f]{4}_)/gi

function cellOf(cell: TableCell) {
  if (cell === undefined || cell === '') return null
  if (typeof cell === 'number') return { value: cell, type: Number, alignVertical: 'top' as const }
  if (typeof cell === 'boolean') return { value: cell ? 'Yes' : 'No', type: String, alignVertical: 'top' as const }
  const text = plainLines(cell).replace(spelledOut, '_x005F_')
  const value = text.length > maxLetters ? `${text.slice(0, maxLetters)}…` : text
  return { value, type: String, alignVertical: 'top' as const, wrap: true }
}

/** With a filter on every sheet, and without the time of day, so that the same tables have the same bytes. */
function finished(workbook: Uint8Array, tables: readonly Table[]): Uint8Array<ArrayBuffer> {
  const parts = Object.entries(unzipSync(workbook)).sort(([a], [b]) => (a < b ? -1 : 1))
  return archived(
    parts.map(([path, bytes]) => {
      const [, number] = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path) ?? []
      const table = tables[Number(number) - 1]
      return [path, table ? filtered(strFromU8(bytes), table) : bytes]
    }),
  )
}

const filtered = (sheet: string, { columns, rows }: Table): string =>
  sheet.replace(
    '</sheetData>',
    () => `</sheetData><autoFilter ref="A1:${letterOf(columns.length)}${Math.min(rows.length + 1, maxRows)}"/>`,
  )

/** The name of a column by its number, up to Z. */
const letterOf = (column: number): string => String.fromCharCode(64 + column)
