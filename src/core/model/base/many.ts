// A call takes some hundred thousand arguments and then breaks, so what can be as many is not spread into one.

/** Puts whatever comes behind what is in a list. */
export function addAll<T>(list: T[], more: Iterable<T>): void {
  for (const one of more) list.push(one)
}

/** Of no numbers it is less than any. */
export const largestOf = (numbers: readonly number[]): number =>
  numbers.reduce((largest, one) => Math.max(largest, one), Number.NEGATIVE_INFINITY)

/** Of no numbers it is more than any. */
export const smallestOf = (numbers: readonly number[]): number =>
  numbers.reduce((smallest, one) => Math.min(smallest, one), Number.POSITIVE_INFINITY)
