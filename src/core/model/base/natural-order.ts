import { compareAscii } from './ascii-order.ts'
import type { InParts } from './in-parts.ts'

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

/** So many are sorted, or merged, in one step. */
const partLength = 4_000

/** The same in steps: each part by itself, and then two and two of them together. */
export function* byNameInParts<T extends Named>(items: readonly T[], length = partLength): InParts<readonly T[]> {
  let parts: (readonly T[])[] = []
  for (let start = 0; start < items.length; start += length) {
    parts.push(byName(items.slice(start, start + length)))
    yield
  }
  while (parts.length > 1) {
    const merged: (readonly T[])[] = []
    for (let at = 0; at < parts.length; at += 2) merged.push(yield* mergedInParts(parts[at] ?? [], parts[at + 1] ?? []))
    parts = merged
  }
  return parts[0] ?? []
}

function* mergedInParts<T extends Named>(some: readonly T[], others: readonly T[]): InParts<readonly T[]> {
  const merged: T[] = []
  let at = 0
  for (const one of some) {
    for (let other = others[at]; other && inOrder(other, one) < 0; other = others[++at]) merged.push(other)
    merged.push(one)
    if (merged.length % partLength === 0) yield
  }
  return [...merged, ...others.slice(at)]
}

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
