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

/** How many letters must be changed, added or left out (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (const [above, letter] of [...a].entries()) {
    const next = [above + 1]
    for (const [at, other] of [...b].entries()) {
      const kept = (row[at] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(kept, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
