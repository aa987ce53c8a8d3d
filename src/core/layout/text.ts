import { textWidths } from './text-widths.ts'

export type Weight = 400 | 600
export interface Font {
  readonly size: number
  readonly weight: Weight
}

/** How wide a text is in Inter, without kerning: the same in every export, with or without the font. */
export const textWidth = (text: string, font: Font): number => widthIn(interWidths, text, font)

/** The widths of letters per em, and of those that are not listed. */
export interface Widths {
  readonly listed: Readonly<Record<Weight, ReadonlyMap<number, number>>>
  readonly others: number
  /** Pictures are larger than letters in some fonts. */
  readonly pictures: number
}

type Table = readonly ({ readonly first: number } & Readonly<Record<Weight, string>>)[]

const interWidths: Widths = { listed: listedIn(textWidths, 1000), others: 0.64, pictures: 1 }

export function listedIn(table: Table, perEm: number): Widths['listed'] {
  const mapOf = (weight: Weight) =>
    new Map(
      table.flatMap((range) => {
        const digits = range[weight].match(/../g) ?? []
        return digits.map((two, at) => [range.first + at, Number.parseInt(two, 36) / perEm] as const)
      }),
    )
  return { 400: mapOf(400), 600: mapOf(600) }
}

export function widthIn(widths: Widths, text: string, { size, weight }: Font): number {
  let width = 0
  for (const character of text) width += glyphWidth(widths, character, weight)
  return width * size
}

function glyphWidth({ listed, others, pictures }: Widths, character: string, weight: Weight): number {
  const code = character.codePointAt(0) ?? 0
  const known = listed[weight].get(code)
  if (known) return known
  if (unseen.test(character)) return 0
  if (code >= 0x1f000 && code < 0x20000) return pictures
  return isWide(code) ? 1 : others
}

/** Sits on the letter before it, or is not seen at all. */
const unseen = /^[\p{Mn}\p{Me}\p{Cf}]$/u

/** Chinese, Japanese, Korean, and rare ones of these: as wide as they are high. */
const isWide = (code: number): boolean =>
  (code >= 0x1100 && code <= 0x115f) ||
  (code >= 0x2e80 && code <= 0xd7a3) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xff00 && code <= 0xff60) ||
  code >= 0x20000
