import { textWidths } from './text-widths.ts'

export type Weight = 400 | 600
export interface Font {
  readonly size: number
  readonly weight: Weight
}

/** How wide a text is in Inter, without kerning: the same in every export, with or without the font. */
export function textWidth(text: string, { size, weight }: Font): number {
  let width = 0
  for (const character of text) width += glyphWidth(character.codePointAt(0) ?? 0, weight)
  return (width * size) / 1000
}

function glyphWidth(code: number, weight: Weight): number {
  const known = widthTable[weight].get(code)
  if (known) return known
  if (isMark(code)) return 0
  return isWide(code) ? 1000 : 640
}

const widthTable: Readonly<Record<Weight, ReadonlyMap<number, number>>> = { 400: tableOf(400), 600: tableOf(600) }

function tableOf(weight: Weight): ReadonlyMap<number, number> {
  const pairs = textWidths.flatMap((range) => {
    const digits = range[weight].match(/../g) ?? []
    return digits.map((two, at) => [range.first + at, Number.parseInt(two, 36)] as const)
  })
  return new Map(pairs)
}

/** Sits on the letter before it, or is not seen at all. */
const isMark = (code: number): boolean =>
  (code >= 0x300 && code <= 0x36f) || (code >= 0x200b && code <= 0x200f) || (code >= 0xfe00 && code <= 0xfe0f)

/** Chinese, Japanese, Korean, and pictures: as wide as they are high. */
const isWide = (code: number): boolean =>
  (code >= 0x1100 && code <= 0x115f) ||
  (code >= 0x2e80 && code <= 0xd7a3) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xff00 && code <= 0xff60) ||
  code >= 0x1f000

/** The text, cut short with an ellipsis where it is too wide. */
export function ellipsized(text: string, width: number, font: Font): string {
  if (textWidth(text, font) <= width) return text
  return `${fitting(text, width - textWidth('…', font), font).trimEnd()}…`
}

/** The longest beginning of the text that fits. */
function fitting(text: string, width: number, font: Font): string {
  let used = 0
  let end = 0
  for (const character of text) {
    used += textWidth(character, font)
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
    if (textWidth(longer, font) <= width) line = longer
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
  while (textWidth(rest, font) > width) {
    const piece = fitting(rest, width, font) || [...rest].slice(0, 1).join('')
    found.push(piece)
    rest = rest.slice(piece.length)
  }
  return rest === '' ? found : [...found, rest]
}
