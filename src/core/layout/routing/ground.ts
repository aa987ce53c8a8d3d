import type { Box } from '../box.ts'
import { boxIndexOf } from '../box-index.ts'
import { isSamePorts, type Ports } from './ports.ts'
import { nearness, type Seen, seenLevel, seenUpright, type Tracks, tracksFor, type Wish } from './tracks.ts'
import { crowded, type Wishes, wishesBeside, wishesFrom } from './wishes.ts'

/** What a grid is made of: tracks for lines among obstacles, with what they were laid for. */
export interface Ground {
  readonly ends: readonly Ports[]
  readonly obstacles: readonly Box[]
  readonly columns: Layer
  readonly rows: Layer
  readonly beside: ReadonlyMap<Box, Wishes>
  readonly from: readonly Wishes[]
}

/** The tracks of one direction: where they are wished for, in order, and what is wished for in each of these places. */
interface Layer {
  readonly tracks: Tracks
  readonly places: readonly number[]
  readonly wishes: ReadonlyMap<number, readonly Wish[]>
}

/**
 * The ground for lines among obstacles. Of one before, if it is of as many lines, it has all tracks that nothing has changed
 * about: to lay all of them is the dearest part of finding ways after a move.
 */
export function groundOf(ends: readonly Ports[], obstacles: readonly Box[], before?: Ground): Ground {
  const has = new Set(obstacles)
  const boxes = before && {
    gone: before.obstacles.filter((box) => !has.has(box)),
    come: obstacles.filter((box) => !before.beside.has(box)),
  }
  const isMuch = !boxes || 3 * (boxes.gone.length + boxes.come.length) > obstacles.length
  if (!before || isMuch || before.ends.length !== ends.length) return laidAnew(ends, obstacles)
  const besides = besideAfter(before, obstacles, boxes)
  const own = ends.map((one, at) => (isSamePorts(before.ends[at] as Ports, one) ? (before.ends[at] as Ports) : one))
  const from = own.map((one, at) => (one === before.ends[at] ? (before.from[at] as Wishes) : wishesFrom(one)))
  const pairs = [...besides.pairs, ...from.map((wishes, at) => [before.from[at], wishes] as const)]
  const others = pairs.filter(([was, is]) => was !== is)
  const change = { gone: others.flatMap(([was]) => was ?? []), come: others.flatMap(([, is]) => is ?? []) }
  const changed = [...boxes.gone, ...boxes.come]
  return {
    ends: own,
    obstacles,
    beside: besides.beside,
    from,
    columns: laidAfter(before.columns, columnsOf(change), changed.map(seenUpright), () => obstacles.map(seenUpright)),
    rows: laidAfter(before.rows, rowsOf(change), changed.map(seenLevel), () => obstacles.map(seenLevel)),
  }
}

interface Change<T> {
  readonly gone: readonly T[]
  readonly come: readonly T[]
}

const columnsOf = ({ gone, come }: Change<Wishes>): Change<Wish> => ({
  gone: gone.flatMap(({ columns }) => columns),
  come: come.flatMap(({ columns }) => columns),
})

const rowsOf = ({ gone, come }: Change<Wishes>): Change<Wish> => ({
  gone: gone.flatMap(({ rows }) => rows),
  come: come.flatMap(({ rows }) => rows),
})

function laidAnew(ends: readonly Ports[], obstacles: readonly Box[]): Ground {
  const { near } = boxIndexOf(obstacles)
  const beside = new Map(obstacles.map((box) => [box, wishesBeside(box, near(box, crowded))]))
  const from = ends.map(wishesFrom)
  const all = { gone: [], come: [...beside.values(), ...from] }
  return {
    ...{ ends, obstacles, beside, from },
    columns: laidAfter(bare, columnsOf(all), [], () => obstacles.map(seenUpright)),
    rows: laidAfter(bare, rowsOf(all), [], () => obstacles.map(seenLevel)),
  }
}

const bare: Layer = { tracks: { at: [], from: [], to: [], near: [] }, places: [], wishes: new Map() }

/** What is wished for beside boxes, and of each for which that is not what it was, both. */
function besideAfter(before: Ground, obstacles: readonly Box[], { gone, come }: Change<Box>) {
  const beside = new Map(before.beside)
  const pairs: (readonly [was: Wishes | undefined, is: Wishes | undefined])[] = []
  const set = (box: Box, wishes: Wishes | undefined) => {
    pairs.push([beside.get(box), wishes])
    if (wishes) beside.set(box, wishes)
    else beside.delete(box)
  }
  for (const box of gone) set(box, undefined)
  const crowdedBy = [...gone, ...come]
  const others = obstacles.filter((box) => crowdedBy.some((one) => isNear(one, box)))
  for (const box of new Set([...come, ...others])) {
    set(
      box,
      wishesBeside(
        box,
        obstacles.filter((one) => isNear(one, box)),
      ),
    )
  }
  return { beside, pairs }
}

const isNear = (a: Box, b: Box): boolean =>
  a.x - crowded <= b.x + b.width &&
  b.x - crowded <= a.x + a.width &&
  a.y - crowded <= b.y + b.height &&
  b.y - crowded <= a.y + a.height

/** The tracks where some wishes have come and gone, and some boxes: those in all other places are as they were. */
function laidAfter(
  before: Layer,
  { gone, come }: Change<Wish>,
  changed: readonly Seen[],
  seen: () => readonly Seen[],
): Layer {
  if (gone.length + come.length + changed.length === 0) return before
  const wishes = new Map(before.wishes)
  const not = new Set(gone)
  const others = new Set([...gone, ...come].map(({ at }) => at))
  for (const at of new Set(gone.map((wish) => wish.at)))
    wishes.set(
      at,
      (wishes.get(at) ?? []).filter((one) => !not.has(one)),
    )
  const added = new Map<number, Wish[]>()
  for (const wish of come) {
    const known = added.get(wish.at)
    if (known) known.push(wish)
    else added.set(wish.at, [wish])
  }
  for (const [at, more] of added) wishes.set(at, [...(wishes.get(at) ?? []), ...more])
  for (const at of others) if (wishes.get(at)?.length === 0) wishes.delete(at)
  const isSame = (at: number) =>
    !others.has(at) && !changed.some(({ left, right }) => left - nearness < at && at < right + nearness)
  const places = placesAfter(before, wishes, others)
  return { wishes, places, tracks: tracksFor(wishes, places, seen(), { tracks: before.tracks, isSame }) }
}

function placesAfter({ places, wishes: had }: Layer, wishes: Layer['wishes'], others: ReadonlySet<number>) {
  const come = [...others].filter((at) => !had.has(at) && wishes.has(at)).sort((a, b) => a - b)
  const kept = places.filter((at) => wishes.has(at))
  return come.length === 0 ? kept : merged(kept, come)
}

function merged(a: readonly number[], b: readonly number[]): readonly number[] {
  const all: number[] = []
  let next = 0
  for (const one of a) {
    while (next < b.length && (b[next] as number) < one) all.push(b[next++] as number)
    all.push(one)
  }
  return [...all, ...b.slice(next)]
}
