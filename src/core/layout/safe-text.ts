import { fallbackWidths } from './fallback-widths.ts'
import { type Font, listedIn, type Widths, widthIn } from './text.ts'

/**
 * How wide a text may become where a viewer has no Inter: in the widest of the fonts that stand in for it. Letters that
 * they lack are taken to be square.
 */
export const safeWidth = (text: string, font: Font): number => widthIn(safeWidths, text, font)

const safeWidths: Widths = { listed: listedIn(fallbackWidths, 500), others: 1, pictures: 1.3 }

/** How far a text may be set smaller before it is cut short. */
const smaller = [1, 0.93, 0.86] as const
const smallest = 9.5

/** A text with the size in which it fits into a width: a bit smaller than asked for, and then cut short. */
export function fitted(text: string, width: number, font: Font): { readonly text: string; readonly size: number } {
  const sizes = smaller.map((by) => Math.max(Math.min(smallest, font.size), Math.round(font.size * by * 10) / 10))
  const size = sizes.find((one) => safeWidth(text, { ...font, size: one }) <= width) ?? (sizes.at(-1) as number)
  return { text: ellipsized(text, width, { ...font, size }), size }
}

/** The text, cut short with an ellipsis where it is too wide. */
export function ellipsized(text: string, width: number, font: Font): string {
  if (safeWidth(text, font) <= width) return text
  return `${fitting(text, width - safeWidth('…', font), font).trimEnd()}…`
}

/** The longest beginning of the text that fits. */
function fitting(text: string, width: number, font: Font): string {
  let used = 0
  let end = 0
  for (const character of text) {
    used += safeWidth(character, font)
    if (used > width) break
    end += character.length
  }
  return text.slice(0, end)
}

/** The text in lines that fit, broken between words, and inside a word that is too wide for a line of its own. */
export function wrapped(text: string, width: number, font: Font): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((one) => pieces(one, width, font))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (safeWidth(longer, font) <= width) line = longer
    else {
      if (line !== '') lines.push(line)
      line = word
    }
  }
  return line === '' ? lines : [...lines, line]
}

function pieces(word: string, width: number, font: Font): readonly string[] {
  const found: string[] = []
  let rest = word
  while (safeWidth(rest, font) > width) {
    const piece = fitting(rest, width, font) || [...rest].slice(0, 1).join('')
    found.push(piece)
    rest = rest.slice(piece.length)
  }
  return rest === '' ? found : [...found, rest]
}
