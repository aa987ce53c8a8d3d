import fc from 'fast-check'

/** What every object answers to, though nobody has said it. */
const hostileWords: readonly string[] = Object.getOwnPropertyNames(Object.prototype)

/** A word that nobody knows, also no object. */
export const unknownWord = 'unheard'

/** Texts with hostile words in some places, told from the same with an unknown word there. */
export const hostileWord = fc.constantFrom(...hostileWords)

/** What was made of a text with a word in it, as if it had been the unknown one; maps are told by their entries. */
export function asUnknown(made: unknown, word: string): string {
  const told = JSON.stringify(made, (_, value: unknown) => (value instanceof Map ? [...value] : value), 1)
  return word === unknownWord ? told : told.replaceAll(new RegExp(word, 'gi'), unknownWord)
}
