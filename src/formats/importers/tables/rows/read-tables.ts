import { ok, type Result } from '#core/model/base/result.ts'
import type { ImportError } from '../../../import-error.ts'
import type { Separator } from '../../../separators.ts'
import { cleanedText } from '../../../xml/controls.ts'
import type { Source } from '../../importer.ts'
import type { Cell, Table, Tables } from '../table.ts'
import { isClixml, readClixml } from './clixml.ts'
import { readCsv } from './csv.ts'
import { readJson } from './json.ts'

/** The tables of a file in whatever form, without characters that people cannot see but programs obey. */
export function readTables(source: Source, separator?: Separator): Result<Tables, ImportError> {
  const read = readerFor(source.text, separator)(source)
  if (!read.ok) return read
  const { tables, notices } = read.value
  if (!tables.some(hasControls)) return read
  const text = 'Control characters were taken out of the names in the file.'
  return ok({
    tables: tables.map(withoutControls),
    notices: [{ type: 'notUnderstood', text, file: source.name }, ...notices],
  })
}

function readerFor(text: string, separator: Separator | undefined): (source: Source) => Result<Tables, ImportError> {
  if (isClixml(text)) return readClixml
  return /^\uFEFF?\s*[[{]/.test(text) ? readJson : (source) => readCsv(source, separator)
}

const hasControls = ({ headings, rows }: Table): boolean =>
  headings.some(isDirty) || rows.some(({ cells }) => cells.some(isDirty))

const isDirty = (cell: Cell): boolean =>
  typeof cell === 'string' ? cleanedText(cell) !== cell : Array.isArray(cell) && cell.some(isDirty)

const withoutControls = (table: Table): Table => ({
  ...table,
  headings: table.headings.map(cleanedText),
  rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(cleanCell) })),
})

function cleanCell(cell: Cell): Cell {
  if (typeof cell === 'string') return cleanedText(cell)
  return Array.isArray(cell) ? cell.map(cleanedText) : cell
}
