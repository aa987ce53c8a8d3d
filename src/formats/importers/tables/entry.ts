import type { Detail } from '#core/edits/intake/brought.ts'
import { cleanedText } from '../../xml/controls.ts'
import { oneLine } from '../../xml/element.ts'
import type { Said } from '../agreed.ts'
import type { Notice } from '../importer.ts'
import type { Mapped } from './mapping.ts'
import type { Remarks } from './notices.ts'
import type { Cell, Row } from './table.ts'

/** A row with what its columns mean. */
export interface Entry {
  readonly of: Mapped
  readonly row: Row
  /** The chat pool of content that does not name its own. */
  readonly within: string | undefined
}

export const entriesOf = (of: Mapped, within: string | undefined): readonly Entry[] =>
  of.table.rows.map((row) => ({ of, row, within: within || undefined }))

/** The key of the heading that a column was found by. */
const headingOf = ({ of }: Entry, column: string): string | undefined => of.columns.get(column)?.key

/** Whether the table has the column, be it empty in this row. */
export const hasColumn = ({ of }: Entry, column: string): boolean => of.columns.has(column)

export function cellIn({ of, row }: Entry, column: string): Cell {
  const place = of.columns.get(column)
  return place && row.cells[place.at]
}

/** A text as it is; a list as one. */
export function textIn(entry: Entry, column: string): string | undefined {
  const cell = cellIn(entry, column)
  if (cell === undefined || Array.isArray(cell)) return cell?.join('; ') || undefined
  return String(cell)
}

/** A name, on one line. */
export function nameIn(entry: Entry, column: string): string | undefined {
  const text = textIn(entry, column)
  return text === undefined ? undefined : oneLine(text) || undefined
}

/** Says something of a row; what is the same sort is said of few and counted. */
export function sayOf(entry: Entry, { say }: Remarks, sort: string, type: Notice['type'], text: string): void {
  say(sort, noticeOf(entry, type, text))
}

/** What a row tells, with its place. */
export const saidIn = <E extends Detail>({ of, row: { line } }: Entry, entity: E): Said<E> => ({
  file: of.table.file,
  ...(line !== undefined && { line }),
  entity,
})

export function noticeOf({ of, row: { line } }: Entry, type: Notice['type'], text: string): Notice {
  return { type, text, file: of.table.file, ...(line !== undefined && { lines: [line] }) }
}

export const titleOf = (entry: Entry, column: string): string =>
  entry.of.kind.columns.find(({ id }) => id === column)?.title ?? column

export const quotedText = (text: string): string => `‘${cleanedText(oneLine(text)).slice(0, 60)}’`

/** The texts of a list; undefined where the file does not say them. */
export function listIn(entry: Entry, column: string, of: string, remarks: Remarks): string[] | undefined {
  const cell = cellIn(entry, column)
  if (cell === undefined) return isExportedList(entry, column) ? [] : undefined
  if (Array.isArray(cell)) return cell.map((one) => one.trim()).filter((one) => one !== '')
  const text = String(cell)
  if (!isTypeName(text))
    return isOfServers(entry) && areServers.test(text.trim()) ? text.trim().split(/\s+/) : splitList(text)
  const writer = entry.of.table.separator ? 'Export-Csv' : 'PowerShell'
  const said = `${titleOf(entry, column)} of ${of}: ${writer} wrote the name of a type in place of the list. Export it with the script of the planner.`
  sayOf(entry, remarks, `list ${column}`, 'broken', said)
  return undefined
}

/** The export script writes lists as texts of their own, where an empty one is none. */
const isExportedList = (entry: Entry, column: string): boolean => headingOf(entry, column)?.endsWith('list') === true

/** Servers may be divided by no more than spaces: FQDNs, or references such as `Registrar:pool.contoso.com`. */
const areServers = /^(?:(?:\w+:)?[\w-]+(?:\.[\w-]+)+(?:\s+|$)){2,}$/

const isOfServers = ({ of }: Entry): boolean => of.kind.id === 'service' || of.kind.id === 'pool'

/** What Export-Csv makes of a list. */
const isTypeName = (text: string): boolean => /^(?:System|Microsoft)\.[\w.]+|\[\]$/.test(text)

/** People divide by semicolons, else by commas, which distinguished names have too. */
function splitList(text: string): string[] {
  const parts = text.includes(';') ? text.split(';') : text.split(/(?<!\\),(?!\s*(?:CN|OU|DC|O|C|L|ST)=)/i)
  return parts
    .flatMap((part) => part.split(/\s(?=sip:)/i))
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
