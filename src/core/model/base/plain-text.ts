/** What terminals and layouts obey instead of showing it. Names come from files. */
const obeyed = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu
const runsOf = new RegExp(`${obeyed.source}+`, 'gu')
const runsWithinLines = new RegExp(`(?:(?![\\n\\t])${obeyed.source})+`, 'gu')

/** What nobody sees, and which says something else than is seen: marks of direction, and tags. */
const unseen = /[\u061C\u200E\u200F\u{E0000}-\u{E007F}]/gu
const told = new RegExp(`${obeyed.source}|${unseen.source}`, 'gu')

/** Says quickly of nearly every text that its lines hold none of these; a tag begins with the half that is named last. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const mayHold = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uDB40]/

/** One line as people see it: what is obeyed is a blank, and what is unseen is not there. */
export const plainText = (text: string): string => text.replace(unseen, '').replace(runsOf, ' ')

/** The same of a text of several lines, and with its tabs. */
export const plainLines = (text: string): string =>
  mayHold.test(text) ? text.replace(unseen, '').replace(runsWithinLines, ' ') : text

/** JSON for whatever reads it, which gets the same texts: what a terminal would obey is written as an escape. */
export const plainJson = (json: string): string => (mayHold.test(json) ? json.replace(told, escapeOf) : json)

/** A document for other programs. */
export const jsonText = (document: unknown): string => `${plainJson(JSON.stringify(document, null, 2))}\n`

/** The lines of the document itself stay; a line break in a name is an escape already. */
const escapeOf = (character: string): string =>
  character === '\n' ? character : character.split('').map(unitOf).join('')

const unitOf = (half: string): string => `\\u${half.charCodeAt(0).toString(16).padStart(4, '0')}`
