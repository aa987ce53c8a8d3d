import { slugOf } from './ids.ts'

/**
 * "contoso.today.reach.csv": words and an ending as a name that every system takes, with its dots for what they are. The
 * longest words are cut where they are too long.
 */
export function fileName(words: readonly string[], ending: string): string {
  for (let most = maxLength; ; most--) {
    const name = [...words.map((word) => cut(word, most)), ending].join('.')
    const safe = reserved.test(name) ? `plan-${name}` : name
    if (safe.length <= maxLength && bytesOf(safe) <= maxBytes) return safe
  }
}

/** One word of such a name, in plain letters; what has none is called otherwise. */
export function fileWord(text: string, otherwise: string, most = maxLength): string {
  const seen = text
    .slice(0, 10 * maxLength)
    .normalize('NFC')
    .replace(/\p{Default_Ignorable_Code_Point}+/gu, '')
  return (
    cut(
      slugOf(seen)
        .normalize('NFC')
        .replace(/\.{2,}/g, '.'),
      most,
    ) || otherwise
  )
}

/** Archives and synchronized folders prepend a path of their own, and an archive of it is called `.zip` behind. */
const maxLength = 116

/** A disk holds no name of more than 255 bytes, and a letter may have four. */
const maxBytes = 240

/** Windows takes them for devices, whatever follows behind a dot. */
const reserved = /^(con|prn|aux|nul|(com|lpt)\p{Number})(\.|$)/u

/** A letter of two halves is kept or left out as a whole. */
const cut = (word: string, most: number): string =>
  word
    .slice(0, most)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/^[-.]+|[-.]+$/g, '')

const bytesOf = (name: string): number => encodeURIComponent(name).replace(/%../g, '.').length
