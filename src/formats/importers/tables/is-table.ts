import { foreignKindOf } from '../foreign.ts'
import { rowKinds } from './kinds/index.ts'
import { isClixml } from './rows/clixml.ts'
import { headingKey } from './table.ts'

/** Whether a text is rows with headings, or objects that PowerShell wrote. */
export function isTable(text: string): boolean {
  const start = text.trimStart()
  if (start.startsWith('<')) return isClixml(start)
  const kind = foreignKindOf(start)
  if (/^[{[]/.test(start)) return kind === 'json'
  const [first = ''] = start.split(/\r\n?|\n/, 1)
  if (/^(?:"?#TYPE |sep=)/i.test(first) || hasKnownHeadings(first)) return true
  const [headings = 0, row = 0] = unquoted(start.slice(0, beginning))
    .split(/\r\n?|\n/, 2)
    .map(widthOf)
  return kind === undefined && headings > 1 && headings <= row
}

/** So much of a text has its headings and first row. */
const beginning = 100_000

/** Without what is in quotes, which may have separators and line breaks. */
const unquoted = (text: string): string => text.replace(/"[^"]*"/g, '')

/** Such a first line begins no text of another sort, though one of its values may look like a script. */
function hasKnownHeadings(line: string): boolean {
  const headings = line.split(separators).map((heading) => headingKey(heading.replaceAll('"', '')))
  return headings.length > 1 && headings.filter((heading) => knownHeadings.has(heading)).length >= 2
}

const widthOf = (line: string): number => line.split(separators).length
const separators = /[,;\t|]/

const knownHeadings: ReadonlySet<string> = new Set(
  rowKinds.flatMap(({ telling, columns }) => [...telling, ...columns.flatMap(({ headings }) => headings)]),
)
