/** Letters that are written from right to left: Hebrew, Arabic and their kin. */
const rightToLeft = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}'
const anyRightToLeft = new RegExp(`[${rightToLeft}]`, 'u')

/** Such letters with the digits and signs after them, up to a letter of the other direction or the next part of a line. */
const run = new RegExp(`[${rightToLeft}](?:(?! · )(?![${rightToLeft}])\\P{L}|[${rightToLeft}])*`, 'gu')
const endOfSentence = /[\s.,;:!?…–‘’“”"'-]*$/u

const isolated = (text: string): string => `\u2068${text}\u2069`

/** A name that keeps its own direction, and turns nothing of what stands beside it. */
export const isolatedName = (name: string): string => (anyRightToLeft.test(name) ? isolated(name) : name)

/** A sentence from left to right in which names of the other direction turn nothing but themselves. */
export function withIsolatedNames(sentence: string): string {
  if (!anyRightToLeft.test(sentence)) return sentence
  return sentence.replace(run, (found) => {
    const end = endOfSentence.exec(found)?.[0] ?? ''
    return `${isolated(found.slice(0, found.length - end.length))}${end}`
  })
}

/** The same sentence in parts, for whoever has another way to isolate: every second one is such a name. */
export function partsByDirection(sentence: string): readonly string[] {
  if (!anyRightToLeft.test(sentence)) return [sentence]
  return withIsolatedNames(sentence).split(/[\u2068\u2069]/u)
}
