import { create, type Font } from 'fontkit'
import type { Weight } from '#core/layout/text.ts'
import { listed } from '#core/model/words.ts'
import { interOf } from '../font/inter.ts'

const parsed = new Map<Weight, Font>()

/** Inter in a weight, as a program can ask it. */
function fontOf(weight: Weight): Font {
  const known = parsed.get(weight) ?? create(interOf(weight))
  parsed.set(weight, known)
  return known
}

/** What stands for letters that the font lacks: a box would say less. */
export const missing = '(…)'

/** Marks of direction and the like, which draw nothing. */
const unseen = /\p{Cf}/gu

/** Breaks of lines, tabs and the like: no letters, and no page shows them. */
const unprinted = /[\p{Cc}\p{Zl}\p{Zp}]+/gu

/** A text on one line, in letters that the font has. */
export function inLettersOfFont(text: string): string {
  const font = fontOf(400)
  let isMissing = false
  let known = ''
  for (const letter of text.replace(unprinted, ' ').replace(unseen, '')) {
    const isKnown = font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)
    // A space between two words of another script is part of the gap.
    if (isMissing && letter === ' ') continue
    if (isKnown) known += isMissing && /[\p{L}\p{N}]/u.test(letter) ? ` ${letter}` : letter
    else if (!isMissing) known += known === '' || known.endsWith(' ') ? missing : ` ${missing}`
    isMissing = !isKnown
  }
  return known
}

/** Whether the font lacks any letter of it. */
export const lacksLettersOf = (text: string): boolean => inLettersOfFont(text).includes(missing)

/** Scripts of which names are, in the words of those who write them. */
const scripts: readonly (readonly [name: string, letters: RegExp])[] = [
  ['Chinese', /\p{Script=Han}/u],
  ['Japanese', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Korean', /\p{Script=Hangul}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Devanagari', /\p{Script=Devanagari}/u],
]

/** "It lacks the letters of Chinese and Hebrew, …"; undefined where the font has all. */
export function lackingNote(texts: readonly string[]): string | undefined {
  const lacking = texts.filter(lacksLettersOf)
  if (lacking.length === 0) return undefined
  const named = scripts.filter(([, letters]) => lacking.some((text) => letters.test(text))).map(([name]) => name)
  const which = named.length === 0 ? 'letters' : `the letters of ${listed(named)}`
  return `It lacks ${which}, which its font has not; SVG and HTML show them.`
}
