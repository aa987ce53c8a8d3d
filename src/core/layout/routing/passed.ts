/** Where kept ways run: by the place of a stretch across, where it begins and ends along, one pair after the other. */
export interface Passed {
  readonly level: Map<number, number[]>
  readonly upright: Map<number, number[]>
}

export const noPassed = (): Passed => ({ level: new Map(), upright: new Map() })

export function note(stretches: Map<number, number[]>, at: number, from: number, to: number): void {
  const known = stretches.get(at)
  if (known) known.push(from, to)
  else stretches.set(at, [from, to])
}

/** How many of them lead on from a place. */
export function countPassing(stretches: Map<number, number[]>, at: number, along: number): number {
  const known = stretches.get(at)
  let count = 0
  for (let place = 0; known && place < known.length; place += 2) {
    if ((known[place] as number) <= along && (known[place + 1] as number) > along) count++
  }
  return count
}
