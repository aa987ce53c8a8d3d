/** What terminals and layouts obey instead of showing it. Names come from files. */
const obeyed = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu
const runsOf = new RegExp(`${obeyed.source}+`, 'gu')

/** What nobody sees, and which says something else than is seen: marks of direction, and tags. */
const unseen = /[\u061C\u200E\u200F\u{E0000}-\u{E007F}]/gu
const told = new RegExp(`${obeyed.source}|${unseen.source}`, 'gu')

/** One line as people see it: what is obeyed is a blank, and what is unseen is not there. */
export const plainText = (text: string): string => text.replace(unseen, '').replace(runsOf, ' ')

/** The same in a cell that holds several lines. */
export const plainLines = (text: string): string => text.split('\n').map(plainText).join('\n')

/** A document for other programs, which read the same names; what a terminal would obey is written as an escape. */
export const jsonText = (document: unknown): string => `${JSON.stringify(document, null, 2).replace(told, escapeOf)}\n`

/** The lines of the document itself stay; a line break in a name is an escape already. */
const escapeOf = (character: string): string =>
  character === '\n' ? character : character.split('').map(unitOf).join('')

const unitOf = (half: string): string => `\\u${half.charCodeAt(0).toString(16).padStart(4, '0')}`
