import { addAll } from '#core/model/base/many.ts'
import { around, type Box, overlap, type Point } from '../box.ts'
import type { Route } from './route.ts'

/** How far a jump reaches to either side, and how high it is where it is highest. */
export const jump = { reach: 5, height: 4 } as const

/** The places on the level stretches of a route where it jumps over other lines, in the order in which it comes there. */
export type Jumps = readonly Point[]

/**
 * Where each line crosses others, that it may be seen to join none of them, but where there is no room for a jump. Those
 * of a line that are `known` stay.
 */
export function jumpsOf(
  routes: readonly Route[],
  taken: readonly Box[],
  known: readonly (Jumps | undefined)[] = [],
): readonly Jumps[] {
  const upright = uprightOf(
    routes,
    routes.filter((_, line) => !known[line]),
  )
  return routes.map((route, line) => {
    const before = known[line]
    if (before) return before
    const jumps: Point[] = []
    for (const [at, a] of route.entries()) {
      const b = route[at + 1]
      if (!b || a.y !== b.y) continue
      const [left, right] = [Math.min(a.x, b.x) + room, Math.max(a.x, b.x) - room]
      const found = spaced(crossedBy(upright, line, a.y, left, right)).map((x) => ({ x, y: a.y }))
      const free = found.filter((place) => !taken.some((box) => overlap(box, boxAt(place))))
      addAll(jumps, a.x < b.x ? free : free.reverse())
    }
    return jumps
  })
}

/** From the end of a stretch: what is left of it when it goes around its corner. */
const room = jump.reach + 4

interface Upright {
  readonly line: number
  readonly x: number
  readonly top: number
  readonly bottom: number
}

/** The upright stretches of lines, as far as some of these can cross them. */
function uprightOf(routes: readonly Route[], crossing: readonly Route[]): readonly Upright[] {
  if (crossing.length === 0) return []
  const area = around(crossing.map((route) => around(route.map(({ x, y }) => ({ x, y, width: 0, height: 0 })))))
  const [right, end] = [area.x + area.width, area.y + area.height]
  const stretches: Upright[] = []
  for (const [line, route] of routes.entries()) {
    for (let at = 1; at < route.length; at++) {
      const [a, b] = [route[at - 1] as Point, route[at] as Point]
      if (a.x !== b.x || a.x < area.x || a.x > right) continue
      const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)]
      if (bottom >= area.y && top <= end) stretches.push({ line, x: a.x, top, bottom })
    }
  }
  return stretches.sort((a, b) => a.x - b.x)
}

function crossedBy(
  upright: readonly Upright[],
  own: number,
  y: number,
  left: number,
  right: number,
): readonly number[] {
  const places: number[] = []
  for (let at = firstFrom(upright, left); at < upright.length; at++) {
    const { line, x, top, bottom } = upright[at] as Upright
    if (x > right) break
    if (line !== own && top < y && bottom > y) places.push(x)
  }
  return places
}

/** The first at a place or right of it. */
function firstFrom(upright: readonly Upright[], left: number): number {
  let [low, high] = [0, upright.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((upright[middle] as Upright).x < left) low = middle + 1
    else high = middle
  }
  return low
}

/** Without those that would run into the one before. */
function spaced(places: readonly number[]): readonly number[] {
  const apart: number[] = []
  for (const place of places)
    if (place - (apart.at(-1) ?? Number.NEGATIVE_INFINITY) >= 2 * jump.reach - 2) apart.push(place)
  return apart
}

const boxAt = ({ x, y }: Point): Box => ({
  x: x - jump.reach,
  y: y - jump.height,
  width: 2 * jump.reach,
  height: jump.height,
})
