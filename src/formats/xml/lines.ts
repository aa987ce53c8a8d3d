/** Tells of any place in a text its line, from 1. The text is looked through once somebody asks. */
export function linesIn(text: string): (place: number) => number {
  let ends: readonly number[] | undefined
  return (place) => {
    ends ??= endsIn(text)
    let [from, to] = [0, ends.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if ((ends[middle] ?? 0) < place) from = middle + 1
      else to = middle
    }
    return from + 1
  }
}

function endsIn(text: string): readonly number[] {
  const ends: number[] = []
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at)
  return ends
}
