import { cleanedText } from '../../xml/controls.ts'
import { oneLine } from '../../xml/element.ts'
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
export const headingOf = ({ of }: Entry, column: string): string | undefined => of.columns.get(column)?.key

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
export function sayOf({ of, row }: Entry, { say }: Remarks, sort: string, type: Notice['type'], text: string): void {
  const { line } = row
  say(sort, { type, text, file: of.table.file, ...(line !== undefined && { lines: [line] }) })
}

const quotedText = (text: string): string => `‘${cleanedText(oneLine(text)).slice(0, 60)}’`

/** Yes or no, in the words of PowerShell and of people. */
export function flagIn(entry: Entry, column: string, of: string, remarks: Remarks): boolean | undefined {
  const cell = cellIn(entry, column)
  if (cell === undefined || typeof cell === 'boolean') return cell
  const text = textIn(entry, column) ?? ''
  const flag = flags.get(text.toLowerCase())
  if (flag === undefined) notUnderstood(entry, column, text, of, remarks)
  return flag
}

const flags: ReadonlyMap<string, boolean> = new Map([
  ...['true', '$true', 'yes', '1'].map((text) => [text, true] as const),
  ...['false', '$false', 'no', '0'].map((text) => [text, false] as const),
])

/** One of some values, by what they are called in small letters. */
export function choiceIn<T extends string>(
  entry: Entry,
  column: string,
  choices: ReadonlyMap<string, T>,
  of: string,
  remarks: Remarks,
): T | undefined {
  const text = textIn(entry, column)
  if (text === undefined) return undefined
  const choice = choices.get(text.toLowerCase())
  if (choice === undefined) notUnderstood(entry, column, text, of, remarks)
  return choice
}

function notUnderstood(entry: Entry, column: string, text: string, of: string, remarks: Remarks): void {
  const title = entry.of.kind.columns.find(({ id }) => id === column)?.title ?? column
  const said = `${title} ${quotedText(text)} of ${of} is not understood and is left out.`
  sayOf(entry, remarks, `value ${column}`, 'notUnderstood', said)
}

/** The texts of a list; undefined where the file does not say them. */
export function listIn(entry: Entry, column: string, of: string, remarks: Remarks): string[] | undefined {
  const cell = cellIn(entry, column)
  if (cell === undefined) return isExportedList(entry, column) ? [] : undefined
  if (Array.isArray(cell)) return cell.map((one) => one.trim()).filter((one) => one !== '')
  const text = String(cell)
  if (!isTypeName(text)) return splitList(text)
  const title = entry.of.kind.columns.find(({ id }) => id === column)?.title ?? column
  const said = `${title} of ${of}: Export-Csv wrote the name of a type in place of the list. Export it with the script of the planner.`
  sayOf(entry, remarks, `list ${column}`, 'broken', said)
  return undefined
}

/** The export script writes lists as texts of their own, where an empty one is none. */
const isExportedList = (entry: Entry, column: string): boolean => headingOf(entry, column)?.endsWith('list') === true

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
