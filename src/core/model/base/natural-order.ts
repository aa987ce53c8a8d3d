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
    const at = first.findIndex((other) => inOrder(item, other) < 0)
    first.splice(at < 0 ? first.length : at, 0, item)
    if (first.length > count) first.pop()
  }
  return first
}
