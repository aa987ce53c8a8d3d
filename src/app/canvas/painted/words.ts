import { textWidth } from '#core/layout/text.ts'

/** The names of painted shapes, as the style sheet has them at the lowest step of text. */
export const nameFont = { size: 44.3, weight: 600, leading: 1.1 } as const

const dots = '…'

const fits = (text: string, width: number): boolean => textWidth(text, nameFont) <= width

/** A text that ends with dots where it is wider than its room. */
export function shortened(text: string, width: number): string {
  if (fits(text, width)) return text
  const letters = [...text]
  let [fitting, tooLong] = [0, letters.length]
  while (tooLong - fitting > 1) {
    const middle = Math.floor((fitting + tooLong) / 2)
    if (fits(letters.slice(0, middle).join('') + dots, width)) fitting = middle
    else tooLong = middle
  }
  return letters.slice(0, fitting).join('').trimEnd() + dots
}

/** A name in one line, or where there is room in two: at its middle dot, else where a line ends. */
export function nameLines(name: string, width: number, lines: 1 | 2): readonly string[] {
  if (lines === 1) return [shortened(name, width)]
  const [first = '', ...more] = name.split(' · ')
  if (more.length > 0 && fits(first, width)) return [first, shortened(more.join(' · '), width)]
  if (fits(name, width)) return [name]
  const end = endOfLine(name, width)
  return [name.slice(0, end).trimEnd(), shortened(name.slice(end).trimStart(), width)]
}

/** Where a line breaks: after the last word that fits, or within a word that is wider than the line. */
function endOfLine(text: string, width: number): number {
  const letters = [...text]
  let end = 1
  while (end < letters.length && fits(letters.slice(0, end + 1).join(''), width)) end++
  const fitting = letters.slice(0, end).join('')
  const at = Math.max(fitting.lastIndexOf(' '), fitting.lastIndexOf('-')) + 1
  return at > 0 ? at : fitting.length
}
