import papaparse from 'papaparse'
import { err, ok, type Result } from '#core/model/base/result.ts'
import type { ImportError } from '../../../import-error.ts'
import { type Separator, separators } from '../../../separators.ts'
import type { Notice, Source } from '../../importer.ts'
import { limited } from '../../limited.ts'
import type { Row, Table, Tables } from '../table.ts'
import { maxColumns } from '../table-size.ts'

/**
 * Rows that Export-Csv or a spreadsheet wrote, or that were copied out of one. Their separator is told by the first line,
 * unless somebody has said it.
 */
export function readCsv({ name, text }: Source, said?: Separator): Result<Tables, ImportError> {
  const { typeName, delimiter: declared, body, line } = afterPrologue(withPlainEnds(text.replace(/^\uFEFF/, '')))
  const mark = markOf(said) ?? declared ?? delimiterOf(body.slice(0, body.search(/\n|$/)))
  const { data, errors } = papaparse.parse(body, { ...asWritten, delimiter: mark })
  const lines = linesOf(data, line)
  const [headings = noRow, ...rows] = data.flatMap((cells, at): readonly Row[] =>
    cells.some((cell) => cell.trim() !== '') ? [{ line: lines[at], cells }] : [],
  )
  const columns = headings.cells.length
  if (columns > maxColumns) return err({ type: 'too-wide', columns, rows: rows.length })
  const separator = separators.find((one) => one.mark === mark)?.id
  const table: Table = { ...tableFrom(name, headings, rows), ...(separator && { separator }) }
  const unclosed = errors.find(({ code }) => code === 'MissingQuotes')
  const from = unclosed?.row === undefined ? [] : [lines[unclosed.row]]
  return ok({
    tables: [typeName === undefined ? table : { ...table, typeName }],
    notices: [
      ...from.map((at) => brokenIn(name, at, 'A quotation mark is never closed: all that follows it is one value.')),
      ...limited(longRows(name, headings.cells, rows)),
    ],
  })
}

const asWritten = { newline: '\n', quoteChar: '"' } as const

const withPlainEnds = (text: string): string => text.replace(/\r\n?/g, '\n')

/** The cells of the first rows of a text, as that mark divides them. */
export const firstRows = (text: string, mark: string, count: number): readonly (readonly string[])[] =>
  papaparse.parse(withPlainEnds(text), { ...asWritten, delimiter: mark, preview: count }).data

const markOf = (said: Separator | undefined): string | undefined => separators.find(({ id }) => id === said)?.mark

const noRow: Row = { line: undefined, cells: [] }

const brokenIn = (file: string, line: number | undefined, text: string): Notice => ({
  type: 'broken',
  text,
  file,
  ...(line !== undefined && { lines: [line] }),
})

function longRows(file: string, { length }: { length: number }, rows: readonly Row[]): readonly Notice[] {
  const long = rows.filter(({ cells }) => cells.slice(length).some((cell) => cell !== ''))
  return long.map(({ line }) =>
    brokenIn(file, line, 'The row has more values than there are headings; they are left out.'),
  )
}

/** What may stand before the headings: the type line of Export-Csv, or the separator as Excel writes it. */
function afterPrologue(text: string) {
  let body = text
  let line = 1
  let typeName: string | undefined
  let delimiter: string | undefined
  for (;;) {
    const [whole, type, separator] = /^(?:"?#TYPE ([^\n"\t,;|]{0,500})[^\n]*|sep=([\t,;|])|[ \t]*)\n/i.exec(body) ?? []
    if (whole === undefined) return { typeName, delimiter, body, line }
    typeName ??= type?.trim()
    delimiter ??= separator
    body = body.slice(whole.length)
    line += 1
  }
}

/** What divides the headings most often: they themselves hardly ever have a comma, as values do. */
function delimiterOf(headings: string): string {
  const bare = headings.replace(/"[^"]*"/g, '')
  const counts = separators.map(({ mark }) => [mark, bare.split(mark).length] as const)
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0]
}

/** The line that each row begins in: values in quotes may have several. */
function linesOf(data: readonly (readonly string[])[], first: number): readonly number[] {
  let line = first
  return data.map((cells) => {
    const here = line
    line += 1
    for (const cell of cells) for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) line += 1
    return here
  })
}

function tableFrom(file: string, { cells: headings, line }: Row, rows: readonly Row[]): Table {
  const texts = headings.map((heading) => String(heading ?? '').trim())
  return {
    file,
    headings: texts,
    line,
    rows: rows.map(({ line, cells }) => ({ line, cells: cells.slice(0, texts.length).map(cellFrom) })),
  }
}

/** An empty value says nothing. The apostrophe that keeps a spreadsheet from taking a text for a formula is none of it. */
function cellFrom(cell: Row['cells'][number]): string | undefined {
  const text = typeof cell === 'string' ? cell.trim() : ''
  return (/^'\s*[=+\-@]/.test(text) ? text.slice(1) : text) || undefined
}
