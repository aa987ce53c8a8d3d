import type { Point } from '../box.ts'
import type { Route } from './route.ts'

type Turn = -1 | 0 | 1

/**
 * Whether, where two routes share a stretch, the first one is to lie to the left (or above) for the two to cross least:
 * it turns to that side where they part, at the one end or the other.
 */
export function isLeftOf(a: Route, aAt: number, b: Route, bAt: number): boolean {
  const isUpright = a[aAt]?.x === a[aAt + 1]?.x
  const forward = partingOf(onwards(a, aAt, isUpright), onwards(b, bAt, isUpright))
  const backward = -partingOf(backwards(a, aAt, isUpright), backwards(b, bAt, isUpright))
  const verdict = forward || backward
  // Onwards is down or to the right: there the left of who walks down is the right of the picture.
  return isUpright ? verdict > 0 : verdict < 0
}

/** The corners of a route from a stretch of it on, walked so that the stretch leads down or to the right. */
function onwards(route: Route, at: number, isUpright: boolean): Route {
  const [from, to] = [route[at] as Point, route[at + 1] as Point]
  const leadsOn = isUpright ? to.y > from.y : to.x > from.x
  return leadsOn ? route.slice(at) : route.slice(0, at + 2).reverse()
}

/** The same the other way: up, or to the left. */
function backwards(route: Route, at: number, isUpright: boolean): Route {
  const [from, to] = [route[at] as Point, route[at + 1] as Point]
  const leadsOn = isUpright ? to.y > from.y : to.x > from.x
  return leadsOn ? route.slice(0, at + 2).reverse() : route.slice(at)
}

/**
 * Where two ways that begin on one straight part: 1 where the first is then on the right of who walks, -1 on the left.
 */
function partingOf(a: Route, b: Route): Turn {
  for (let at = 1; at < Math.min(a.length, b.length); at++) {
    const [endA, endB] = [a[at] as Point, b[at] as Point]
    const [turnA, turnB] = [turnAt(a, at), turnAt(b, at)]
    const ahead = aheadOf(a[at - 1] as Point, endA, endB)
    if (ahead > 0) return turnA
    if (ahead < 0) return -turnB as Turn
    if (turnA !== turnB) return turnA > turnB ? 1 : -1
    if (turnA === 0) return 0
  }
  return 0
}

/** How much farther than the first the second end is, walking from a start. */
const aheadOf = (start: Point, first: Point, second: Point): number =>
  Math.sign(first.x - start.x) * (second.x - first.x) + Math.sign(first.y - start.y) * (second.y - first.y)

/** To the right (1) or the left (-1) of who walks, or where the way ends (0). */
function turnAt(route: Route, at: number): Turn {
  const [before, here, after] = [route[at - 1] as Point, route[at] as Point, route[at + 1]]
  if (!after) return 0
  const cross = (here.x - before.x) * (after.y - here.y) - (here.y - before.y) * (after.x - here.x)
  return Math.sign(cross) as Turn
}
