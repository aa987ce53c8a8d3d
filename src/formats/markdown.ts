import { plainText } from './plain-text.ts'

/** A text as itself: nothing in it is markup, and a row of a table holds it. */
export const plainMarkdown = (text: string): string =>
  plainText(text).replace(/[\\`*_~#|<>&[\]]/g, (character) => `\\${character}`)

/** The cells are Markdown already. */
export function markdownTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return [headings, headings.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
