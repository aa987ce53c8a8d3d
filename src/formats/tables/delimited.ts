/** The cells of a text in which lines are rows. A cell in quotes may hold anything; a stray quote is a character. */
export function readDelimited(text: string, delimiter: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  const end = `${delimiter === '\t' ? '\\t' : delimiter}\\r\\n`
  const quoted = new RegExp(`"([^"]*(?:""[^"]*)*)"(?=[${end}]|$)`, 'y')
  const plain = new RegExp(`[^${end}]*`, 'y')
  let at = 0
  let row: string[] = []
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found) at = pattern.lastIndex
    return found
  }
  while (at < text.length || row.length > 0) {
    const inQuotes = text[at] === '"' ? take(quoted) : null
    row.push(inQuotes ? (inQuotes[1] ?? '').replaceAll('""', '"') : (take(plain)?.[0] ?? ''))
    if (text[at] === delimiter) {
      at += 1
      continue
    }
    rows.push(row)
    row = []
    at += text.startsWith('\r\n', at) ? 2 : 1
  }
  return rows
}

/**
 * A table that was copied out of a spreadsheet, from its first row on: by tabs, or else by what divides all lines
 * alike.
 */
export function readTable(text: string): readonly (readonly string[])[] {
  const delimiter = text.includes('\t') ? '\t' : [';', ','].find((one) => dividesAlike(readDelimited(text, one)))
  const rows = readDelimited(text, delimiter ?? '\t').map((row) => row.map(unguarded))
  return rows.slice(rows.findIndex(saysSomething) < 0 ? rows.length : rows.findIndex(saysSomething))
}

const saysSomething = (row: readonly string[]): boolean => row.some((cell) => cell.trim() !== '')

function dividesAlike(rows: readonly (readonly string[])[]): boolean {
  const [first, ...more] = rows.filter(saysSomething)
  return first !== undefined && first.length > 1 && more.every((row) => row.length === first.length)
}

/** What a spreadsheet would take for a formula begins so, behind the apostrophes that keep it from that. */
const formula = /^'*(?:\s*[=+\-@]|[\t\r\n])/

/** Rows for a spreadsheet, divided by tabs; no text in them is taken for a formula. */
export const tabbedTable = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(tabbedCell).join('\t')}\r\n`).join('')

function tabbedCell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text
  return /["\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const unguarded = (text: string): string => (text.startsWith("'") && formula.test(text) ? text.slice(1) : text)
