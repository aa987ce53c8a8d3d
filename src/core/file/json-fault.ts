const token = /\s*(?:("(?:[^"\\\p{Cc}]|\\.)*")|(-?\d[\d.eE+-]*|true|false|null)|([{}[\],:])|(?=\S|$))/gu
const values = 'sv{['

/** Where a text stops being JSON. Engines tell it each in their own way, or not at all. */
export function faultIn(text: string): number {
  const closers: string[] = []
  let allowed = values
  for (const { 0: whole, 1: string, 2: literal, 3: mark, index } of text.matchAll(token)) {
    const kind = string ? 's' : literal ? 'v' : (mark ?? '')
    if (kind === '' || !allowed.includes(kind)) return index + whole.length - (string ?? literal ?? kind).length
    allowed = allowedAfter(kind, allowed, closers)
  }
  return text.length
}

/** What may follow: `s` a string, `v` another plain value, or a mark. A string where no value is allowed is a key. */
function allowedAfter(kind: string, allowed: string, closers: string[]): string {
  if (kind === '{') closers.push('}')
  if (kind === '[') closers.push(']')
  if (kind === '{') return 's}'
  if (kind === '[') return `${values}]`
  if (kind === ':') return values
  if (kind === ',') return closers.at(-1) === '}' ? 's' : values
  if (kind === 's' && !allowed.includes('v')) return ':'
  if (kind === closers.at(-1)) closers.pop()
  return closers.length === 0 ? '' : `,${closers.at(-1)}`
}
