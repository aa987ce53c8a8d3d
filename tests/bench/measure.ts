/** Something to be timed; what it returns is kept until the time is taken. */
export interface Contender {
  readonly name: string
  readonly run: () => unknown
  /** Gets things ready, unmeasured. */
  readonly before?: (() => void) | undefined
}

/**
 * Milliseconds of each contender: the median of several rounds, in each of which all run once in an order that
 * rotates, so that a machine that gets slower or faster touches all of them alike.
 */
export function medians(contenders: readonly Contender[], rounds: number): ReadonlyMap<string, number> {
  const times = new Map(contenders.map(({ name }) => [name, [] as number[]]))
  for (let round = 0; round < rounds; round++) {
    for (const contender of rotated(contenders, round)) times.get(contender.name)?.push(timeOf(contender))
  }
  return new Map([...times].map(([name, taken]) => [name, medianOf(taken)]))
}

const rotated = <T>(list: readonly T[], by: number): readonly T[] => {
  const at = by % list.length
  return [...list.slice(at), ...list.slice(0, at)]
}

/** Processor time: what the machine does beside, and for how long it makes this wait, is not in it. */
function timeOf({ before, run }: Contender): number {
  before?.()
  const start = process.cpuUsage()
  const kept = run()
  const { user, system } = process.cpuUsage(start)
  return kept === undefined ? Number.NaN : (user + system) / 1000
}

/** The same of one that is waited for, which is given what is made ready for each round. */
export async function medianOfWaits<T>(
  ready: () => T,
  run: (given: T) => Promise<unknown>,
  rounds: number,
): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const given = ready()
    const start = process.cpuUsage()
    await run(given)
    const { user, system } = process.cpuUsage(start)
    times.push((user + system) / 1000)
  }
  return medianOf(times)
}

const medianOf = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN

/** Megabytes that are still needed. Asks for `--expose-gc`. */
export function megabytesInUse(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 1024 / 1024
}
