import type { SourceFile } from '#formats/importers/importer.ts'

/** Rows of the clipboard as a file to be imported. */
export const pastedRows = (text: string): SourceFile => ({
  name: 'Pasted rows',
  bytes: new TextEncoder().encode(text),
})

/** Whether a text looks like headings with rows, and not like sentences: the first two lines are divided alike by tabs, semicolons or commas. */
export function looksLikeRows(text: string): boolean {
  const [headings, row] = text
    .slice(0, maxBeginning)
    .trim()
    .split(/\r\n?|\n/, 2)
  // A comma in a sentence has a space or the end of the line behind it.
  if (!headings || !row || /,\s|,$/.test(headings)) return false
  return ['\t', ';', ','].some((mark) => {
    const [above, below] = [headings, row].map((line) => line.replace(/"[^"]*"/g, '').split(mark).length)
    return above !== undefined && above > 1 && above === below
  })
}

const maxBeginning = 20_000
