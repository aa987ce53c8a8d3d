import { csvTable } from '../csv.ts'
import type { Inputs } from '../inputs.ts'
import { makeTable } from './all-tables.ts'

/** One table, that of the objects unless told otherwise; Excel reads it as UTF-8 by the mark at its beginning. */
export function render(input: Inputs['tables']): string {
  const { columns, rows } = makeTable[input.table ?? 'objects'](input)
  const lines = rows.map((row) => row.map((cell) => cell ?? ''))
  const inLines = new Set(columns.flatMap(({ isInLines }, at) => (isInLines ? [at] : [])))
  return `\uFEFF${csvTable(
    columns.map(({ title }) => title),
    lines,
    inLines,
  )}`
}
