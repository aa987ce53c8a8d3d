/** What terminals and layouts obey instead of showing it. Names come from files. */
const obeyed = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu
const runsOf = new RegExp(`${obeyed.source}+`, 'gu')

/** One line as people see it: what is obeyed is a blank. */
export const plainText = (text: string): string => text.replace(runsOf, ' ')

/** The same in a cell that holds several lines. */
export const plainLines = (text: string): string => text.split('\n').map(plainText).join('\n')

/** A document for other programs, which read the same names; what a terminal would obey is written as an escape. */
export const jsonText = (document: unknown): string =>
  `${JSON.stringify(document, null, 2).replace(obeyed, escapeOf)}\n`

/** The lines of the document itself stay; a line break in a name is an escape already. */
const escapeOf = (character: string): string =>
  character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
