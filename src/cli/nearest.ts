import { distance } from 'fastest-levenshtein'

/** The ids that somebody who typed this may have meant, nearest first. */
export function nearestTo(typed: string, ids: readonly string[], count: number): readonly string[] {
  const word = typed.toLowerCase()
  const ranked = ids.map((id) => ({ id, far: farness(word, id) }))
  return ranked
    .toSorted((a, b) => a.far - b.far)
    .slice(0, count)
    .map(({ id }) => id)
}

/** A part of an id is near; so is a slip in the id or, where no group is typed, in the name behind it. */
function farness(word: string, id: string): number {
  if (id.includes(word)) return 0
  const far = distance(word, id)
  return word.includes('/') ? far : Math.min(far, distance(word, id.slice(id.indexOf('/') + 1)))
}
