import type { Field } from '#core/model/fields.ts'
import { thousands } from '#core/model/words.ts'

/** A list of no more than this is read at a glance. */
const maxUnsearched = 12

/** Whether a list is so long that one looks for its entries; what was looked for can always be taken back. */
export const isSearched = (held: readonly string[], text: string): boolean =>
  held.length > maxUnsearched || text.trim() !== ''

/** The entries that people read with a text in them, each once. */
export function entriesWith(
  held: readonly string[],
  nameOf: (entry: string) => string,
  text: string,
): readonly string[] {
  const wanted = text.trim().toLowerCase()
  const each = [...new Set(held)]
  return wanted === '' ? each : each.filter((entry) => nameOf(entry).toLowerCase().includes(wanted))
}

/** "5,000 members, 12 match"; of a list of something else "Front Ends: 20". */
export function countedEntries({ title, isPrincipals }: Field, all: number, shown: number, text: string): string {
  const held = isPrincipals ? `${thousands(all)} ${title.toLowerCase()}` : `${title}: ${thousands(all)}`
  if (text.trim() === '') return held
  return `${held}, ${shown === 0 ? 'none matches' : `${thousands(shown)} ${shown === 1 ? 'matches' : 'match'}`}`
}
