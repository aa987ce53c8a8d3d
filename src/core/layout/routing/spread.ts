import type { Box, Point } from '../box.ts'
import { isLeftOf } from './order.ts'
import { type Axis, otherAxis, type Room, type RoomOf, roomAmong, type Stretch, sizeOn } from './room.ts'
import { apart, boxAt, type LineToRoute, type Route } from './route.ts'

type Movable = Stretch & Room
type Group = readonly Stretch[]

/** Lines with the ways that were found for them. */
interface Routed {
  readonly routes: readonly Route[]
  readonly lines: readonly LineToRoute[]
  readonly obstacles: readonly Box[]
  /** Whether a line stays where it is. */
  readonly isFixed: (line: number) => boolean
}

/** Lines that were moved apart, pass by pass. */
export interface Spread {
  readonly found: readonly Route[]
  readonly lines: readonly LineToRoute[]
  readonly obstacles: readonly Box[]
  readonly passes: readonly Pass[]
}

interface Pass {
  /** As they were before it, and after it. */
  readonly before: readonly Route[]
  readonly routes: readonly Route[]
  readonly groups: readonly Group[]
}

export const spreadRoutes = ({ passes, found }: Spread): readonly Route[] => passes.at(-1)?.routes ?? found

/**
 * Moves stretches that lie on or beside each other apart, so that every line has a way and ends of its own. Of what was
 * moved apart before, those groups are as they were that nothing has changed about.
 */
export function spread(routed: Routed, before?: Spread): Spread {
  const { routes: found, lines, obstacles } = routed
  const known = before && before.lines.length === lines.length ? before : undefined
  const changed = known ? unlike(known.obstacles, obstacles) : []
  const roomsOf = { x: roomAmong('x', obstacles), y: roomAmong('y', obstacles) }
  const passes: Pass[] = []
  let routes = found
  for (const [at, axis] of (['x', 'y', 'x', 'y'] as const).entries()) {
    const is = { ...routed, axis, routes, found, roomOf: roomsOf[axis] }
    const was = known?.passes[at]
    const isOther = (line: number) =>
      routes[line] !== was?.before[line] || found[line] !== known?.found[line] || lines[line] !== known?.lines[line]
    const pass = passOf(is, was && { ...was, isOther, changed })
    passes.push(pass)
    routes = pass.routes
  }
  return { found, lines, obstacles, passes }
}

function unlike(before: readonly Box[], after: readonly Box[]): readonly Box[] {
  const [had, has] = [new Set(before), new Set(after)]
  return [...before.filter((box) => !has.has(box)), ...after.filter((box) => !had.has(box))]
}

interface Passing extends Routed {
  readonly axis: Axis
  readonly found: readonly Route[]
  readonly roomOf: RoomOf
}

/** The same pass of the time before, what else than its lines has changed, and which of these have. */
interface PassBefore extends Pass {
  readonly isOther: (line: number) => boolean
  readonly changed: readonly Box[]
}

function passOf(passing: Passing, before: PassBefore | undefined): Pass {
  const { axis, routes } = passing
  const groups = groupsOf(stretchesOf(axis, routes))
  const others = before ? othersSince(axis, groups, before) : undefined
  const moved = routes.map((route, line) =>
    before && !others?.lines.has(line) ? (before.routes[line] as Route) : route,
  )
  const isCopy = new Set<number>()
  const put = ({ line, at }: Stretch, position: number) => {
    if (!isCopy.has(line)) moved[line] = [...(moved[line] as Route)]
    isCopy.add(line)
    const points = moved[line] as Point[]
    points[at] = { ...(points[at] as Point), [axis]: position }
    points[at + 1] = { ...(points[at + 1] as Point), [axis]: position }
  }
  const sought = others ? groups.filter((group) => others.groups.has(group)) : groups
  if (others) for (const group of sought) for (const stretch of group) put(stretch, stretch.position)
  for (const group of movable(passing, sought)) {
    const ordered = inOrder(group, passing.found)
    for (const [place, position] of placesFor(ordered).entries()) put(ordered[place] as Stretch, position)
  }
  for (const line of isCopy) {
    const was = before?.routes[line]
    if (was && isSameRoute(was, moved[line] as Route)) moved[line] = was
  }
  return { before: routes, routes: moved, groups }
}

const isSameRoute = (a: Route, b: Route): boolean =>
  a.length === b.length && a.every(({ x, y }, at) => x === b[at]?.x && y === b[at]?.y)

/**
 * The groups that may be moved otherwise than before: with a line that is another one or was together with one, or with
 * a box near it that has come or gone. And the lines of which nothing holds any more.
 */
function othersSince(axis: Axis, groups: readonly Group[], { groups: had, isOther, changed, before }: PassBefore) {
  const lines = new Set([...before.keys()].filter(isOther))
  for (const group of had) if (group.some(({ line }) => isOther(line))) for (const { line } of group) lines.add(line)
  const others = new Set(
    groups.filter((group) => group.some((one) => lines.has(one.line) || isNearAny(axis, one, changed, group.length))),
  )
  return { lines, groups: others }
}

/** Whether one of some boxes is so near to a stretch that a group of that size could be moved up to it. */
function isNearAny(axis: Axis, { position, start, end }: Stretch, boxes: readonly Box[], size: number): boolean {
  const along = otherAxis[axis]
  const reach = 3 * apart * size
  return boxes.some(
    (box) =>
      box[along] < end &&
      box[along] + box[sizeOn[along]] > start &&
      box[axis] - reach <= position &&
      box[axis] + box[sizeOn[axis]] + reach >= position,
  )
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
  { routes, lines, isFixed, roomOf }: Passing,
  groups: readonly Group[],
): readonly (readonly Movable[])[] {
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
function groupsOf(stretches: readonly Stretch[]): readonly Group[] {
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
