import { compareAscii } from './ascii-order.ts'

interface Named {
  readonly id: string
  readonly name: string
}

const collator = new Intl.Collator('en', { numeric: true })

/** "Room 9" before "Room 10". */
export const compareNaturally = (a: string, b: string): number => compareAscii(a, b) ?? collator.compare(a, b)

const inOrder = (a: Named, b: Named): number => compareNaturally(a.name, b.name) || (a.id < b.id ? -1 : 1)

/** By name, "Room 9" before "Room 10". */
export const byName = <T extends Named>(items: readonly T[]): readonly T[] => [...items].sort(inOrder)

/** The first so many by name, without sorting the rest. */
export function firstByName<T extends Named>(items: readonly T[], count: number): readonly T[] {
  const first: T[] = []
  for (const item of items) {
    const last = first.at(-1)
    if (first.length === count && last && inOrder(last, item) < 0) continue
    first.splice(placeIn(first, item), 0, item)
    if (first.length > count) first.pop()
  }
  return first
}

/** Behind all that come before an item. */
function placeIn<T extends Named>(ordered: readonly T[], item: T): number {
  let [low, high] = [0, ordered.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (inOrder(ordered[middle] as T, item) < 0) low = middle + 1
    else high = middle
  }
  return low
}
