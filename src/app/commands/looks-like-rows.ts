import { firstRows } from '#formats/importers/tables/rows/csv.ts'

/**
 * Whether a text looks like headings with rows, and not like sentences: tabs, semicolons or commas divide the first row as
 * they divide the headings. The ends of a row may be empty.
 */
export function looksLikeRows(text: string): boolean {
  const beginning = text.slice(0, maxBeginning).replace(/^[\r\n]+|[\r\n]+$/g, '')
  return ['\t', ';', ','].some((mark) => {
    const [headings, row] = firstRows(beginning, mark, 2)
    if (!headings || !row || headings.length < 2 || headings.length !== row.length) return false
    return mark !== ',' || !isSentence(headings)
  })
}

const maxBeginning = 20_000

/** A comma in a sentence has a space or the end of the line behind it. */
const isSentence = ([, ...parts]: readonly string[]): boolean => parts.some((part) => part === '' || /^\s/.test(part))
