/** Something to be timed; what it returns is kept until the clock has stopped. */
export interface Contender {
  readonly name: string
  readonly run: () => unknown
}

/**
 * Milliseconds of each contender: the median of several rounds, in each of which all run once in an order that
 * rotates, so that what the machine does beside touches all of them alike.
 */
export function medians(contenders: readonly Contender[], rounds: number): ReadonlyMap<string, number> {
  const times = new Map(contenders.map(({ name }) => [name, [] as number[]]))
  for (let round = 0; round < rounds; round++) {
    for (const { name, run } of rotated(contenders, round)) times.get(name)?.push(timeOf(run))
  }
  return new Map([...times].map(([name, taken]) => [name, medianOf(taken)]))
}

const rotated = <T>(list: readonly T[], by: number): readonly T[] => {
  const at = by % list.length
  return [...list.slice(at), ...list.slice(0, at)]
}

function timeOf(run: () => unknown): number {
  const start = performance.now()
  const kept = run()
  const time = performance.now() - start
  return kept === undefined ? Number.NaN : time
}

export const medianOf = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN

/** Megabytes that are still needed. Asks for `--expose-gc`. */
export function megabytesInUse(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 1024 / 1024
}
