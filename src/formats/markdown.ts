import { plainText } from '#core/model/base/plain-text.ts'

/**
 * A text as itself: nothing in it is markup, a person, an issue or a link, wherever it stands, and a row of a table holds
 * it. A comment keeps apart what readers join to a mention or an address, and is not copied along.
 */
export const plainMarkdown = (text: string): string =>
  plainText(text)
    .replace(/[\\`*_~#|<>&[\]]/g, (character) => `\\${character}`)
    .replace(/@(?=[\p{L}\p{N}])|#(?=\p{N})/gu, (sign) => `${sign}<!-- -->`)
    .replace(/:(?=\/\/)|(?<=\bwww)\./gi, (sign) => `\\${sign}`)
    .replace(/^\s{2,}/, ' ')
    .replace(/^\s*(?:\d{1,9}[.)]|[-+])(?=\s|$)/, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`)

/** Lines of PowerShell, in a fence longer than any that a name could bring. */
export function fencedCmdlets(lines: string): string {
  const longest = Math.max(2, ...[...lines.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}powershell\n${lines}\n${fence}`
}

/** The cells are Markdown already. */
export function markdownTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return [headings, headings.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
