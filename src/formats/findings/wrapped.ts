const narrowest = 40

/**
 * The lines of a text where it is broken between words; where nobody knows a width, or hardly any is left, one line.
 */
export function wrapped(text: string, width: number | undefined): readonly string[] {
  if (width === undefined || width < narrowest) return [text]
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
