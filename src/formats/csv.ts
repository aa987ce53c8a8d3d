import { plainLines, plainText } from '#core/model/base/plain-text.ts'

/** Some programs read wide signs as the plain ones, and none sees what has no width. */
const formula = /^[\s\p{Default_Ignorable_Code_Point}]*[=+\-@＝＋－＠]/u

type Cell = string | number | boolean

/**
 * A table for spreadsheets: every text in quotes and on one line, but for those of columns that are said to have
 * several, and none of them is taken for a formula, whatever a name begins with.
 */
export const csvTable = (
  headings: readonly string[],
  rows: readonly (readonly Cell[])[],
  inLines: ReadonlySet<number> = new Set(),
): string =>
  [headings, ...rows]
    .map((cells) => `${cells.map((cell, at) => csvCell(cell, inLines.has(at))).join(',')}\r\n`)
    .join('')

function csvCell(cell: Cell, isInLines: boolean): string {
  if (typeof cell === 'number') return String(cell)
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no'
  const plain = isInLines ? plainLines(cell.replace(/\r\n?/g, '\n')) : plainText(cell)
  const safe = formula.test(plain) ? `'${plain}` : plain
  return `"${safe.replaceAll('"', '""')}"`
}
