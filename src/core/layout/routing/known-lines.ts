import type { Point } from '../box.ts'
import { apart, type Route } from './route.ts'

/** Stretches of lines that stay where they are, in order of where they are across. */
interface Stretches {
  readonly at: readonly number[]
  readonly from: readonly number[]
  readonly to: readonly number[]
}

/** What stays where it is. */
export interface KnownLines {
  readonly level: Stretches
  readonly upright: Stretches
}

export function knownLines(routes: readonly (Route | undefined)[]): KnownLines {
  const [level, upright]: [Stretch[], Stretch[]] = [[], []]
  for (const route of routes) {
    for (let at = 1; route && at < route.length; at++) {
      const [a, b] = [route[at - 1] as Point, route[at] as Point]
      if (a.y === b.y) level.push([a.y, Math.min(a.x, b.x), Math.max(a.x, b.x)])
      else upright.push([a.x, Math.min(a.y, b.y), Math.max(a.y, b.y)])
    }
  }
  return { level: inOrder(level), upright: inOrder(upright) }
}

type Stretch = readonly [at: number, from: number, to: number]

function inOrder(stretches: Stretch[]): Stretches {
  const sorted = stretches.sort((a, b) => a[0] - b[0])
  return { at: sorted.map(([at]) => at), from: sorted.map(([, from]) => from), to: sorted.map(([, , to]) => to) }
}

/** How many lines a way crosses that leads from one place to another, at a height that they run past. */
export const countAcross = (lines: Stretches, from: number, to: number, height: number): number =>
  count(lines, from, to, height, height)

/** How many lines run along a way, as near as lines beside each other are. */
export const countAlong = (lines: Stretches, at: number, from: number, to: number): number =>
  count(lines, at - apart / 2, at + apart / 2, from, to)

function count({ at, from, to }: Stretches, least: number, most: number, start: number, end: number): number {
  let [low, high] = [0, at.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((at[middle] as number) <= least) low = middle + 1
    else high = middle
  }
  let counted = 0
  for (; low < at.length && (at[low] as number) <= most; low++) {
    if ((from[low] as number) < end && (to[low] as number) > start) counted++
  }
  return counted
}
