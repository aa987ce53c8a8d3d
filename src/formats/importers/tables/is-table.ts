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
  const [first = '', second = ''] = start.split(/\r\n?|\n/, 2)
  if (/^(?:"?#TYPE |sep=)/i.test(first) || hasKnownHeadings(first)) return true
  return kind === undefined && widthOf(first) > 1 && widthOf(first) <= widthOf(second)
}

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
