import type { Point } from '../box.ts'
import { type Area, areaOf, meet } from './area.ts'
import { changesBetween, type Ground } from './changes.ts'
import type { Port, Ports } from './ports.ts'
import type { Route } from './route.ts'

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
interface KeptWays extends Ground {
  readonly ways: readonly KeptWay[]
}

/** The ways of the latest drawings, the last one first. */
export interface Memory {
  latest: readonly KeptWays[]
}

/** As many drawings as are looked at side by side. */
const size = 3

export const noMemory = (): Memory => ({ latest: [] })

export function remember(memory: Memory, ways: readonly KeptWay[], ground: Ground): void {
  const { columns, rows, obstacles } = ground
  memory.latest = [{ ways, columns, rows, obstacles }, ...memory.latest].slice(0, size)
}

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
export function keptFor(memory: Memory, lines: readonly Sought[], ground: Ground): Kept | undefined {
  const before = memory.latest.find(({ ways }) => ways.length === lines.length)
  if (!before) return undefined
  const changes = [...changesBetween(before, ground)]
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

const isSamePorts = (a: Ports, b: Ports): boolean => isSameEnd(a.from, b.from) && isSameEnd(a.to, b.to)

const isSameEnd = (a: readonly Port[], b: readonly Port[]): boolean =>
  a.length === b.length && a.every((port, at) => isSamePort(port, b[at] as Port))

const isSamePort = (a: Port, b: Port): boolean =>
  a.x === b.x && a.y === b.y && a.isUpright === b.isUpright && a.rank === b.rank && a.place === b.place

const isSameRoute = (a: Route, b: Route): boolean =>
  a === b || (a.length === b.length && a.every(({ x, y }, at) => x === b[at]?.x && y === b[at]?.y))
