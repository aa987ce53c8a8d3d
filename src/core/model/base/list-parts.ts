import { cut } from './in-parts.ts'

/**
 * A long list is divided into parts, of which one that is edited shares all but a few with the one before: of what
 * follows from one part alone, much can be cached by it.
 */
export function partsOf<T extends object>(list: readonly T[]): readonly (readonly T[])[] {
  const known = divided.get(list)
  if (known) return known as readonly (readonly T[])[]
  const parts = list.length <= longest ? [list] : cut(list, longest)
  divided.set(list, parts)
  return parts
}

const longest = 64

const divided = new WeakMap<readonly object[], readonly (readonly object[])[]>()

/** One change of a list: what has the key there, if anything does. */
export type Change<T> = readonly [key: string, is: T | undefined]

/** A list in the order of its keys with changes: those that come, or come anew, and those that go. */
export function withChanges<T extends object>(
  list: readonly T[],
  keyOf: (item: T) => string,
  changes: Iterable<Change<T>>,
): readonly T[] {
  const inOrder = [...changes].sort(([a], [b]) => (a < b ? -1 : 1))
  if (list.length <= longest) return edited(list, keyOf, inOrder)
  let next = 0
  const parts = partsOf(list).flatMap((part, at, all) => {
    if (next === inOrder.length) return [part]
    const start = next
    const following = all[at + 1]?.[0]
    while (next < inOrder.length && (!following || (inOrder[next] as Change<T>)[0] < keyOf(following))) next++
    if (start === next) return [part]
    const after = edited(part, keyOf, inOrder.slice(start, next))
    return after.length > longest ? cut(after, longest / 2) : after.length === 0 ? [] : [after]
  })
  const result = ([] as T[]).concat(...parts)
  divided.set(result, parts)
  return result
}

function edited<T>(list: readonly T[], keyOf: (item: T) => string, changes: readonly Change<T>[]): readonly T[] {
  const result: T[] = []
  let next = 0
  for (const [key, is] of changes) {
    for (; next < list.length && keyOf(list[next] as T) < key; next++) result.push(list[next] as T)
    if (is !== undefined) result.push(is)
    if (next < list.length && keyOf(list[next] as T) === key) next++
  }
  for (; next < list.length; next++) result.push(list[next] as T)
  return result
}
