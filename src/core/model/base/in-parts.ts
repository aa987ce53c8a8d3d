/** Something that is done in steps, so that something else can come between; its last step gives the result. */
export type InParts<T, S = unknown> = Generator<S, T>

/** Those of a list that something is true of; so many are asked in one step. */
export function* filterInParts<T>(list: readonly T[], isMeant: (one: T) => boolean, partLength = 5_000): InParts<T[]> {
  const meant: T[] = []
  for (const [at, one] of list.entries()) {
    if (isMeant(one)) meant.push(one)
    if (at % partLength === partLength - 1) yield
  }
  return meant
}

/** A list cut into pieces of so many; the last may be shorter. */
export const cut = <T>(list: readonly T[], length: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(list.length / length) }, (_, at) => list.slice(at * length, (at + 1) * length))

/** Does all of it at once. */
export function atOnce<T>(work: InParts<T>): T {
  let step = work.next()
  while (!step.done) step = work.next()
  return step.value
}
