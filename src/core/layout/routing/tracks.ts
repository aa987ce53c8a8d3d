import { smallestOf } from '#core/model/base/many.ts'
import type { Box } from '../box.ts'
import { clearance } from './route.ts'

/**
 * What lines may run along, level or upright: where each track is, and from where to where it reaches without a box in
 * its way. In order of where they are, then of where they begin.
 */
export interface Tracks {
  readonly at: readonly number[]
  readonly from: readonly number[]
  readonly to: readonly number[]
  /** Of each track, the boxes that lie on it or near it, by where they begin. */
  readonly near: readonly (readonly Seen[])[]
}

/** A part of a track that is asked for; one that is a point is there even at the edge of a box. */
export interface Wish {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** A box as one sees it along tracks: where it begins and ends across, and along. */
export interface Seen {
  readonly left: number
  readonly right: number
  readonly start: number
  readonly end: number
}

export const seenUpright = ({ x, y, width, height }: Box): Seen => ({
  left: x,
  right: x + width,
  start: y,
  end: y + height,
})

export const seenLevel = ({ x, y, width, height }: Box): Seen => ({
  left: y,
  right: y + height,
  start: x,
  end: x + width,
})

/** Tracks of before, and in which places they are the same now. */
interface Before {
  readonly tracks: Tracks
  readonly isSame: (at: number) => boolean
}

/** The tracks on which all that is asked for lies, in each of its places, and each as long as nothing is in its way. */
export function tracksFor(
  wishes: ReadonlyMap<number, readonly Wish[]>,
  places: readonly number[],
  boxes: readonly Seen[],
  { tracks: before, isSame }: Before,
): Tracks {
  const tracks = { at: [] as number[], from: [] as number[], to: [] as number[], near: [] as (readonly Seen[])[] }
  const add = (at: number, from: number, to: number, near: readonly Seen[]) => {
    tracks.at.push(at)
    tracks.from.push(from)
    tracks.to.push(to)
    tracks.near.push(near)
  }
  const nearTo = sweepOver(boxes)
  let known = 0
  for (const at of places) {
    if (isSame(at)) {
      while ((before.at[known] as number) < at) known++
      for (; before.at[known] === at; known++)
        add(at, before.from[known] as number, before.to[known] as number, before.near[known] as readonly Seen[])
    } else {
      const near = nearTo(at)
      for (const [from, to] of freeParts(at, wishes.get(at) ?? [], near)) add(at, from, to, near)
    }
  }
  return tracks
}

/** What lies nearer to a box than lines keep. */
export const nearness = clearance - 1

/** Tells of one place after another which boxes lie on it or near it, by where they begin. */
function sweepOver(boxes: readonly Seen[]): (at: number) => readonly Seen[] {
  const coming = [...boxes].sort((a, b) => a.left - b.left)
  let near: readonly Seen[] = []
  let [seen, least] = [0, Number.POSITIVE_INFINITY]
  return (at) => {
    const before = seen
    while (seen < coming.length && (coming[seen] as Seen).left - nearness < at) seen++
    if (seen > before || at >= least) {
      near = [...near, ...coming.slice(before, seen)].filter(({ right }) => at < right + nearness)
      near = [...near].sort((a, b) => a.start - b.start)
      least = smallestOf(near.map(({ right }) => right + nearness))
    }
    return near
  }
}

type Part = readonly [from: number, to: number]

/** Between the boxes that lie on a track, all parts in which something is asked for. */
function freeParts(at: number, wishes: readonly Wish[], boxes: readonly Seen[]): readonly Part[] {
  const parts: Part[] = []
  const isAsked = (from: number, to: number) => wishes.some((wish) => wish.from <= to && wish.to >= from)
  let from = Number.NEGATIVE_INFINITY
  for (const { left, right, start, end } of boxes) {
    if (at < left || at > right) continue
    if (start > from && isAsked(from, start)) parts.push([from, start])
    from = Math.max(from, end)
  }
  if (isAsked(from, Number.POSITIVE_INFINITY)) parts.push([from, Number.POSITIVE_INFINITY])
  const isOn = (point: number) => parts.some((part) => part[0] <= point && part[1] >= point)
  for (const wish of wishes) if (wish.from === wish.to && !isOn(wish.from)) parts.push([wish.from, wish.from])
  return parts.sort((a, b) => a[0] - b[0])
}

/** The first track at a place or after it. */
export function firstTrack({ at }: Tracks, place: number): number {
  let [low, high] = [0, at.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((at[middle] as number) < place) low = middle + 1
    else high = middle
  }
  return low
}

export const reaches = ({ from, to }: Tracks, track: number, place: number): boolean =>
  (from[track] as number) <= place && (to[track] as number) >= place

/** The track at a place that reaches another along it, or -1. */
export function trackAt(tracks: Tracks, place: number, along: number): number {
  for (let track = firstTrack(tracks, place); tracks.at[track] === place; track++) {
    if (reaches(tracks, track, along)) return track
  }
  return -1
}

/** Whether a part of a track is near a box. */
export function isNear({ near }: Tracks, track: number, from: number, to: number): boolean {
  for (const { start, end } of near[track] as readonly Seen[]) {
    if (start - nearness >= to) return false
    if (end + nearness > from) return true
  }
  return false
}
