import type { Box } from '../box.ts'
import type { Area } from './area.ts'
import type { Ground } from './ground.ts'
import { nearness, type Tracks } from './tracks.ts'

/** All places at which one grid is not as another: elsewhere the same ways lead from node to node, and cost the same. */
export function changesBetween(before: Ground, after: Ground): readonly Area[] {
  return [
    ...changedParts(before.columns.tracks, after.columns.tracks).map(([at, top, bottom]) => ({
      left: at,
      right: at,
      top,
      bottom,
    })),
    ...changedParts(before.rows.tracks, after.rows.tracks).map(([at, left, right]) => ({
      left,
      right,
      top: at,
      bottom: at,
    })),
    ...unlike(before.obstacles, after.obstacles).map(besideOf),
  ]
}

/** Where a box makes ways dearer. */
const besideOf = ({ x, y, width, height }: Box): Area => ({
  left: x - nearness,
  right: x + width + nearness,
  top: y - nearness,
  bottom: y + height + nearness,
})

/** The boxes that only one list has, or has more often. */
function unlike(before: readonly Box[], after: readonly Box[]): readonly Box[] {
  const boxes = new Map<string, { readonly box: Box; count: number }>()
  const count = (box: Box, by: number) => {
    const key = `${box.x} ${box.y} ${box.width} ${box.height}`
    const known = boxes.get(key)
    if (known) known.count += by
    else boxes.set(key, { box, count: by })
  }
  const [had, has] = [new Set(before), new Set(after)]
  for (const box of before) if (!has.has(box)) count(box, -1)
  for (const box of after) if (!had.has(box)) count(box, 1)
  return [...boxes.values()].flatMap(({ box, count }) => (count === 0 ? [] : [box]))
}

type Change = readonly [at: number, from: number, to: number]
type Part = readonly [from: number, to: number]

/** The parts of the plane that tracks of one list alone reach, and where they begin and end. */
function changedParts(before: Tracks, after: Tracks): readonly Change[] {
  const changes: Change[] = []
  let [a, b] = [0, 0]
  while (a < before.at.length || b < after.at.length) {
    const at = Math.min(before.at[a] ?? Number.POSITIVE_INFINITY, after.at[b] ?? Number.POSITIVE_INFINITY)
    const [nextA, nextB] = [endOf(before, a, at), endOf(after, b, at)]
    if (!areSame(before, a, nextA, after, b, nextB)) {
      const parts = differences(partsAmong(before, a, nextA), partsAmong(after, b, nextB))
      for (const [from, to] of parts) changes.push([at, from, to])
    }
    ;[a, b] = [nextA, nextB]
  }
  return changes
}

/** After the last track at a place, of which the first may be the given one. */
function endOf({ at }: Tracks, first: number, place: number): number {
  let end = first
  while (at[end] === place) end++
  return end
}

function areSame(one: Tracks, start: number, end: number, other: Tracks, first: number, last: number): boolean {
  if (end - start !== last - first) return false
  for (let by = 0; start + by < end; by++) {
    if (one.from[start + by] !== other.from[first + by] || one.to[start + by] !== other.to[first + by]) return false
  }
  return true
}

const partsAmong = ({ from, to }: Tracks, start: number, end: number): readonly Part[] =>
  from.slice(start, end).map((first, at) => [first, to[start + at] as number])

function differences(before: readonly Part[], after: readonly Part[]): readonly Part[] {
  const has = (parts: readonly Part[], [from, to]: Part) => parts.some((part) => part[0] === from && part[1] === to)
  const own = [...before.filter((part) => !has(after, part)), ...after.filter((part) => !has(before, part))]
  const ends = [...new Set(own.flat())].sort((a, b) => a - b)
  const reaches = (parts: readonly Part[], from: number, to: number) =>
    parts.some((part) => part[0] <= from && part[1] >= to)
  const between = ends.slice(1).flatMap((to, at): readonly Part[] => {
    const from = ends[at] as number
    return reaches(before, from, to) === reaches(after, from, to) ? [] : [[from, to]]
  })
  return [...between, ...ends.map((end): Part => [end, end])]
}
