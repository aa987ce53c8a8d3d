import type { Box, Point } from '../box.ts'
import { isLeftOf } from './order.ts'
import { apart, boxAt, corner, type LineToRoute, type Route } from './route.ts'

/** The least that a line keeps from what it goes around when it has to make room for others. */
const closest = 4

/** The direction that stretches are moved in: upright ones along x, level ones along y. */
type Axis = 'x' | 'y'
const otherAxis = { x: 'y', y: 'x' } as const
const sizeOn = { x: 'width', y: 'height' } as const

interface Stretch {
  readonly line: number
  /** The place of its first corner in the route. */
  readonly at: number
  /** Where it is in the direction that it can be moved in, and where it reaches along itself. */
  readonly position: number
  readonly start: number
  readonly end: number
  /** Between these it may be moved without running into anything. */
  readonly least: number
  readonly most: number
}

/** Lines with the ways that were found for them. */
interface Routed {
  readonly routes: readonly Route[]
  readonly lines: readonly LineToRoute[]
  readonly obstacles: readonly Box[]
  /** Whether a line stays where it is. */
  readonly isFixed: (line: number) => boolean
}

/** Moves stretches that lie on or beside each other apart, so that every line has a way and ends of its own. */
export function spread(found: Routed): readonly Route[] {
  let routes = found.routes
  for (const axis of ['x', 'y', 'x', 'y'] as const) routes = spreadAlong(axis, { ...found, routes }, found.routes)
  return routes
}

function spreadAlong(axis: Axis, routed: Routed, found: readonly Route[]): readonly Route[] {
  const stretches = routed.routes.flatMap((_, line) => stretchesOf(axis, routed, line))
  const moved = routed.routes.map((route) => [...route])
  for (const group of groupsOf(stretches)) {
    const ordered = inOrder(group, found)
    for (const [place, position] of placesFor(ordered).entries()) {
      const { line, at } = ordered[place] as Stretch
      const points = moved[line] as Point[]
      points[at] = { ...(points[at] as Point), [axis]: position }
      points[at + 1] = { ...(points[at + 1] as Point), [axis]: position }
    }
  }
  return moved
}

/** The stretches of a line that can be moved along an axis, with the room that they have. */
function stretchesOf(axis: Axis, { routes, lines, obstacles, isFixed }: Routed, line: number): readonly Stretch[] {
  const [route, { from, to }] = [routes[line] as Route, lines[line] as LineToRoute]
  const along = otherAxis[axis]
  return route.slice(1).flatMap((b, at) => {
    const a = route[at] as Point
    if (a[axis] !== b[axis] || a[along] === b[along]) return []
    const [position, start, end] = [a[axis], Math.min(a[along], b[along]), Math.max(a[along], b[along])]
    const ends = [...(at === 0 ? [boxAt(from)] : []), ...(at + 2 === route.length ? [boxAt(to)] : [])]
    const room = isFixed(line)
      ? { least: position, most: position }
      : roomOf(axis, position, start, end, ends, obstacles)
    return [{ line, at, position, start, end, ...room }]
  })
}

/** How far a stretch can be moved: to what lies beside it, and at an end of the line along its side. */
function roomOf(
  axis: Axis,
  position: number,
  start: number,
  end: number,
  ends: readonly Box[],
  obstacles: readonly Box[],
): { readonly least: number; readonly most: number } {
  const along = otherAxis[axis]
  let [least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (const box of obstacles) {
    const isBeside = box[along] < end && box[along] + box[sizeOn[along]] > start
    if (!isBeside) continue
    const [near, far] = [box[axis], box[axis] + box[sizeOn[axis]]]
    if (far <= position) least = Math.max(least, Math.min(far + closest, position))
    else if (near >= position) most = Math.min(most, Math.max(near - closest, position))
  }
  for (const box of ends) {
    const inset = Math.min(corner, box[sizeOn[axis]] / 3)
    least = Math.max(least, Math.min(box[axis] + inset, position))
    most = Math.min(most, Math.max(box[axis] + box[sizeOn[axis]] - inset, position))
  }
  return { least, most }
}

/** Stretches that lie too near beside each other, each with all that are too near to it in turn. */
function groupsOf(stretches: readonly Stretch[]): readonly (readonly Stretch[])[] {
  const sorted = [...stretches].sort((a, b) => a.position - b.position || a.start - b.start)
  const group = sorted.map((_, at) => at)
  const rootOf = (at: number): number => {
    let root = at
    while (group[root] !== root) root = group[root] as number
    return root
  }
  for (const [at, one] of sorted.entries()) {
    for (let next = at + 1; next < sorted.length; next++) {
      const other = sorted[next] as Stretch
      if (other.position - one.position >= apart) break
      if (other.line !== one.line && other.start < one.end && other.end > one.start) group[rootOf(next)] = rootOf(at)
    }
  }
  const groups = new Map<number, Stretch[]>()
  for (const [at, one] of sorted.entries()) {
    const root = rootOf(at)
    groups.set(root, [...(groups.get(root) ?? []), one])
  }
  return [...groups.values()].filter((group) => group.length > 1 && group.some(({ least, most }) => least < most))
}

/** Side by side as they need to be to cross least where their lines part. */
function inOrder(group: readonly Stretch[], found: readonly Route[]): readonly Stretch[] {
  const ordered: Stretch[] = []
  for (const one of group) {
    let at = ordered.length
    while (at > 0 && comesBefore(one, ordered[at - 1] as Stretch, found)) at--
    ordered.splice(at, 0, one)
  }
  return ordered
}

function comesBefore(one: Stretch, other: Stretch, found: readonly Route[]): boolean {
  if (Math.abs(one.position - other.position) > 0.01) return one.position < other.position
  return isLeftOf(found[one.line] as Route, one.at, found[other.line] as Route, other.at)
}

/** Places in that order, as near to where they were as their distances and their room allow. */
function placesFor(ordered: readonly Stretch[]): readonly number[] {
  const middle = ordered.reduce((sum, { position }) => sum + position, 0) / ordered.length
  const { gap, lowest, highest } = widestRoom(ordered)
  const places: number[] = []
  for (const at of ordered.keys()) {
    const wanted = middle + (at - (ordered.length - 1) / 2) * gap
    const after = (places[at - 1] ?? Number.NEGATIVE_INFINITY) + gap
    places.push(Math.min(Math.max(wanted, after, lowest[at] as number), highest[at] as number))
  }
  return places.map(rounded)
}

/** The widest gap for which there is room, and how low and high each then can be. */
function widestRoom(ordered: readonly Stretch[]) {
  for (let gap = apart; ; gap = gap > 1 ? gap / 1.5 : 0) {
    const [lowest, highest] = [ordered.map(({ least }) => least), ordered.map(({ most }) => most)]
    for (let at = 1; at < ordered.length; at++) {
      lowest[at] = Math.max(lowest[at] as number, (lowest[at - 1] as number) + gap)
    }
    for (let at = ordered.length - 2; at >= 0; at--) {
      highest[at] = Math.min(highest[at] as number, (highest[at + 1] as number) - gap)
    }
    if (gap === 0 || lowest.every((low, at) => low <= (highest[at] as number))) return { gap, lowest, highest }
  }
}

const rounded = (value: number): number => Math.round(value * 2) / 2
