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
  for (const end of lineEnds(text)) ends.push(end)
  return ends
}

/** Where each line of a text ends from a place on, whatever ends it: the last character of its line end. */
export function* lineEnds(text: string, from = 0): Generator<number> {
  const end = /\r\n?|\n/g
  end.lastIndex = from
  while (end.test(text)) yield end.lastIndex - 1
}
