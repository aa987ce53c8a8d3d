/**
 * What a collator that knows numbers says of two texts, where letters, digits and blanks of ASCII decide; undefined where
 * they do not. For one picture names are compared by the hundred thousand, and this is many times as quick.
 */
export function compareAscii(a: string, b: string): number | undefined {
  let at = 0
  while (at < a.length && at < b.length && isAlike(a.charCodeAt(at), b.charCodeAt(at))) at += 1
  const [one, other] = [weightAt(a, at), weightAt(b, at)]
  if (one === unknown || other === unknown || one === other) return undefined
  const start = numberStart(a, at)
  const [first, second] = [numberEnd(a, start) - start, numberEnd(b, start) - start]
  if (first === 0 || second === 0 || (first === second && start + first <= at)) return one < other ? -1 : 1
  if (!isPlainNumber(a, start, first) || !isPlainNumber(b, start, second)) return undefined
  return first === second ? Math.sign(one - other) : Math.sign(first - second)
}

const unknown = -1
const end = 0
const blank = 1
const firstDigit = 2
const firstLetter = 12

const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** In what comes first: case tells only where nothing else does. */
const isAlike = (a: number, b: number): boolean =>
  a === b ? a >= 32 && a < 127 : (a | 32) === (b | 32) && weightOf(a) >= firstLetter

function weightOf(code: number): number {
  if (code === 32) return blank
  if (isDigit(code)) return firstDigit + code - 48
  const letter = code | 32
  return code < 127 && letter >= 97 && letter <= 122 ? firstLetter + letter - 97 : unknown
}

const weightAt = (text: string, at: number): number => (at < text.length ? weightOf(text.charCodeAt(at)) : end)

/** Digits before a place are part of the same number. */
function numberStart(text: string, at: number): number {
  let start = at
  while (start > 0 && isDigit(text.charCodeAt(start - 1))) start -= 1
  return start
}

function numberEnd(text: string, start: number): number {
  let at = start
  while (isDigit(text.charCodeAt(at))) at += 1
  return at
}

const longestNumber = 200

/** Without zeros before it, and without digits of other scripts after it. */
const isPlainNumber = (text: string, start: number, length: number): boolean =>
  text[start] !== '0' && length <= longestNumber && !(text.charCodeAt(start + length) > 126)
