import type { Point } from '../box.ts'
import { type Area, areaOf, meet } from './area.ts'
import { changesBetween } from './changes.ts'
import type { Ground } from './ground.ts'
import { isSamePorts, type Ports } from './ports.ts'
import type { Route } from './route.ts'
import type { Spread } from './spread.ts'

/** A way, and how it was found. */
export interface KeptWay {
  readonly ports: Ports
  readonly length: number
  readonly route: Route
  /** There was none, so it leads straight through. */
  readonly isDirect: boolean
  /** The part of the plane in which it was sought. */
  readonly seen: Area
}

/** The ways of one drawing, in the order of its lines, and what they were found on. */
export interface KeptWays {
  readonly ways: readonly KeptWay[]
  readonly ground: Ground
  /** The same moved apart. */
  readonly spread: Spread
}

/** The ways of the latest drawings, the last one first, and the ground on which only some were sought last. */
export interface Memory {
  latest: readonly KeptWays[]
  ground: Ground | undefined
}

/** As many drawings as are looked at side by side. */
const size = 3

export const noMemory = (): Memory => ({ latest: [], ground: undefined })

export function remember(memory: Memory, drawing: KeptWays): void {
  memory.latest = [drawing, ...memory.latest].slice(0, size)
}

/** The latest drawing of as many lines. */
export const latestOf = ({ latest }: Memory, lines: number): KeptWays | undefined =>
  latest.find(({ ways }) => ways.length === lines)

/** A line whose way is sought. */
interface Sought {
  readonly at: number
  readonly ports: Ports
  readonly length: number
}

/** Tells of each line, in the order in which ways are sought, which way would be found again. */
export interface Kept {
  /** The way of a line for which nothing has changed where it was sought. */
  of(line: Sought): KeptWay | undefined
  /** A way has been sought for a line; where it is another one, that counts for those that come after it. */
  replace(line: Sought, way: KeptWay): void
}

/**
 * A search looks at the nodes and the lines in one part of the plane, and at nothing else: where all of that is the
 * same, it comes to the same end. What has changed are places of the grid, and the ways that lines have no more or have
 * now, so that lines have to be asked about in the order in which they are sought.
 */
export function keptFor(before: KeptWays, lines: readonly Sought[], ground: Ground): Kept {
  const changes = [...changesBetween(before.ground, ground)]
  const isOther = new Set<number>()
  for (const line of lines) {
    const way = before.ways[line.at] as KeptWay
    if (!way.isDirect && way.length === line.length && isSamePorts(way.ports, line.ports)) continue
    isOther.add(line.at)
    changes.push(...passedBy(way))
  }
  return {
    of: ({ at }) => {
      const way = before.ways[at] as KeptWay
      return isOther.has(at) || changes.some((area) => meet(area, way.seen)) ? undefined : way
    },
    replace: ({ at }, way) => {
      const old = before.ways[at] as KeptWay
      if (isOther.has(at)) changes.push(...passedBy(way))
      else if (!isSameRoute(old.route, way.route)) changes.push(...passedBy(old), ...passedBy(way))
    },
  }
}

/** Where a way counts for those that are sought after it; one through boxes may count along the whole of a track. */
function passedBy({ route, isDirect }: KeptWay): readonly Area[] {
  return route.slice(1).map((to, at) => {
    const from = route[at] as Point
    const area = areaOf([from, to])
    if (!isDirect) return area
    return from.y === to.y ? { ...area, ...everywhere.across } : { ...area, ...everywhere.down }
  })
}

const everywhere = {
  across: { left: Number.NEGATIVE_INFINITY, right: Number.POSITIVE_INFINITY },
  down: { top: Number.NEGATIVE_INFINITY, bottom: Number.POSITIVE_INFINITY },
} as const

const isSameRoute = (a: Route, b: Route): boolean =>
  a === b || (a.length === b.length && a.every(({ x, y }, at) => x === b[at]?.x && y === b[at]?.y))
