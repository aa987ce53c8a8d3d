/** The gap between the elements of a row that a point is in: 0 before the first, 1 behind it, and so on. */
export function gapAt(x: number, elements: readonly Element[]): number {
  return elements.filter((element) => {
    const { left, width } = element.getBoundingClientRect()
    return left + width / 2 < x
  }).length
}

const edge = 48
const pace = 16

/** Scrolls what is too long for its row, as long as the pointer moves near one of its ends. */
export function scrollNear(x: number, row: Element): void {
  const { left, right } = row.getBoundingClientRect()
  if (x < left + edge) row.scrollBy({ left: -pace })
  else if (x > right - edge) row.scrollBy({ left: pace })
}
