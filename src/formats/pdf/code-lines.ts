/** Stands where PowerShell lets a line go on: what is copied still runs. */
const goesOn = ' `'
/** Stands where it does not, within a word that is longer than a line. */
const isCut = '↩'
const indent = '    '

/** A line of PowerShell in lines that fit: it is broken at spaces only, none of them in a text in quotes. */
export function codeLines(line: string, fits: (text: string) => boolean): readonly string[] {
  if (fits(line)) return [line]
  const lines: string[] = []
  let now = ''
  const begin = (word: string) => `${lines.length === 0 ? '' : indent}${word}`
  for (const word of wordsOf(line)) {
    const longer = now === '' ? begin(word) : `${now} ${word}`
    if (fits(longer + goesOn)) {
      now = longer
      continue
    }
    if (now !== '') lines.push(now + goesOn)
    const parts = partsOf(word, (part) => fits(begin(part) + goesOn))
    for (const part of parts.slice(0, -1)) lines.push(`${begin(part)}${isCut}`)
    now = begin(parts.at(-1) ?? '')
  }
  return [...lines, now]
}

const quotes = /['\u2018\u2019\u201A\u201B]/g

/** What stands between spaces, but for those in quotes: a doubled quote opens and closes at once. */
function wordsOf(line: string): readonly string[] {
  const words: string[] = []
  let isOpen = false
  for (const word of line.split(' ')) {
    const last = words.length - 1
    if (isOpen) words[last] += ` ${word}`
    else words.push(word)
    if ((word.match(quotes)?.length ?? 0) % 2 === 1) isOpen = !isOpen
  }
  return words
}

function partsOf(word: string, fits: (part: string) => boolean): readonly string[] {
  const parts = ['']
  for (const letter of fits(word) ? [word] : word) {
    const last = parts.length - 1
    if (parts[last] !== '' && !fits(`${parts[last]}${letter}`)) parts.push(letter)
    else parts[last] += letter
  }
  return parts
}
