import type { Box, Point } from '../box.ts'
import { isLeftOf } from './order.ts'
import { type Axis, otherAxis, type Room, roomAmong, type Stretch } from './room.ts'
import { apart, boxAt, type LineToRoute, type Route } from './route.ts'

type Movable = Stretch & Room

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
  const stretches = stretchesOf(axis, routed.routes)
  const moved = routed.routes.map((route) => [...route])
  for (const group of movable(axis, routed, groupsOf(stretches))) {
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

/** The stretches that can be moved along an axis. */
function stretchesOf(axis: Axis, routes: readonly Route[]): readonly Stretch[] {
  const along = otherAxis[axis]
  const stretches: Stretch[] = []
  for (const [line, route] of routes.entries()) {
    for (let at = 0; at + 1 < route.length; at++) {
      const [a, b] = [route[at] as Point, route[at + 1] as Point]
      if (a[axis] !== b[axis] || a[along] === b[along]) continue
      const [start, end] = [Math.min(a[along], b[along]), Math.max(a[along], b[along])]
      stretches.push({ line, at, position: a[axis], start, end })
    }
  }
  return stretches
}

/** The groups of which something can be moved, with the room that each stretch has. */
function movable(
  axis: Axis,
  { routes, lines, obstacles, isFixed }: Routed,
  groups: readonly (readonly Stretch[])[],
): readonly (readonly Movable[])[] {
  const roomOf = roomAmong(axis, obstacles)
  const withRoom = (stretch: Stretch): Movable => {
    const { line, at, position } = stretch
    if (isFixed(line)) return { ...stretch, least: position, most: position }
    const { from, to } = lines[line] as LineToRoute
    const isLast = at + 2 === routes[line]?.length
    return { ...stretch, ...roomOf(stretch, [...(at === 0 ? [boxAt(from)] : []), ...(isLast ? [boxAt(to)] : [])]) }
  }
  return groups
    .filter((group) => !group.every(({ line }) => isFixed(line)))
    .map((group) => group.map(withRoom))
    .filter((group) => group.some(({ least, most }) => least < most))
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
    const known = groups.get(root)
    if (known) known.push(one)
    else groups.set(root, [one])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

/** Side by side as they need to be to cross least where their lines part. */
function inOrder(group: readonly Movable[], found: readonly Route[]): readonly Movable[] {
  const ordered: Movable[] = []
  for (const one of group) {
    let at = ordered.length
    while (at > 0 && comesBefore(one, ordered[at - 1] as Movable, found)) at--
    ordered.splice(at, 0, one)
  }
  return ordered
}

function comesBefore(one: Stretch, other: Stretch, found: readonly Route[]): boolean {
  if (Math.abs(one.position - other.position) > 0.01) return one.position < other.position
  return isLeftOf(found[one.line] as Route, one.at, found[other.line] as Route, other.at)
}

/** Places in that order, as near to where they were as their distances and their room allow. */
function placesFor(ordered: readonly Movable[]): readonly number[] {
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
function widestRoom(ordered: readonly Movable[]) {
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
