import type { Box, Side } from '../box.ts'
import { boxAt, clearance, corner, type LineToRoute, type RouteEnd } from './route.ts'

/** What lines may run along: all places where a level and an upright line of it cross, with what is in the way. */
export interface Grid {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  /** Of each crossing, by row: what its ways to the right and down are like, as bits. */
  readonly ways: Uint8Array
}

export const blockedRight = 1
export const blockedDown = 2
export const nearRight = 4
export const nearDown = 8

/** The grid for lines among obstacles: one line beside each edge, and those on which ends may leave their cards. */
export function gridOf(lines: readonly LineToRoute[], obstacles: readonly Box[]): Grid {
  const [xs, ys] = [new Set<number>(), new Set<number>()]
  for (const box of obstacles) {
    const gap = gapsAround(box, obstacles)
    xs.add(box.x - gap.left).add(box.x + box.width + gap.right)
    ys.add(box.y - gap.top).add(box.y + box.height + gap.bottom)
  }
  for (const { from, to } of lines) {
    for (const end of [from, to]) {
      const at = boxAt(end)
      xs.add(at.x + at.width / 2)
        .add(end.card.x)
        .add(end.card.x + end.card.width)
      ys.add(at.y + at.height / 2)
        .add(end.card.y)
        .add(end.card.y + end.card.height)
    }
    const straight = straightBetween(from, to)
    for (const x of straight.x) xs.add(x)
    for (const y of straight.y) ys.add(y)
  }
  const [sortedX, sortedY] = [[...xs].sort(ascending), [...ys].sort(ascending)]
  return { xs: sortedX, ys: sortedY, ways: waysIn(sortedX, sortedY, obstacles) }
}

const ascending = (a: number, b: number): number => a - b

/** Where one straight stretch can join both ends, if they face each other over more than their corners: best first. */
export function straightBetween(
  from: RouteEnd,
  to: RouteEnd,
): { readonly x: readonly number[]; readonly y: readonly number[] } {
  const [a, b] = [boxAt(from), boxAt(to)]
  return { x: facing(a.x, a.width, b.x, b.width), y: facing(a.y, a.height, b.y, b.height) }
}

function facing(a: number, aSize: number, b: number, bSize: number): readonly number[] {
  const [start, end] = [Math.max(a, b), Math.min(a + aSize, b + bSize)]
  if (end - start < 2 * Math.min(corner, aSize / 2, bSize / 2)) return []
  return [0.5, 0.75, 0.25].map((part) => start + (end - start) * part)
}

/** How far beside each edge a line runs: the clearance, or half the way to what is nearer than twice that. */
function gapsAround(box: Box, obstacles: readonly Box[]): Readonly<Record<Side, number>> {
  const gap = { top: clearance, right: clearance, bottom: clearance, left: clearance }
  const [right, bottom] = [box.x + box.width, box.y + box.height]
  const narrow = (side: Side, distance: number) => {
    if (distance >= 0 && distance / 2 < gap[side]) gap[side] = distance / 2
  }
  for (const other of obstacles) {
    if (other === box) continue
    if (other.y < bottom && other.y + other.height > box.y) {
      narrow('left', box.x - (other.x + other.width))
      narrow('right', other.x - right)
    }
    if (other.x < right && other.x + other.width > box.x) {
      narrow('top', box.y - (other.y + other.height))
      narrow('bottom', other.y - bottom)
    }
  }
  return gap
}

function waysIn(xs: readonly number[], ys: readonly number[], obstacles: readonly Box[]): Uint8Array {
  const ways = new Uint8Array(xs.length * ys.length)
  for (const box of obstacles) {
    mark(ways, xs, ys, box, blockedRight, blockedDown)
    const by = clearance - 1
    const around = { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by }
    mark(ways, xs, ys, around, nearRight, nearDown)
  }
  return ways
}

/** Marks all ways that lead through a box or along its edge. */
function mark(
  ways: Uint8Array,
  xs: readonly number[],
  ys: readonly number[],
  { x, y, width, height }: Box,
  right: number,
  down: number,
): void {
  const [firstColumn, firstRow] = [Math.max(firstAfter(xs, x) - 1, 0), Math.max(firstAfter(ys, y) - 1, 0)]
  for (let row = firstRow; row < ys.length && (ys[row] as number) <= y + height; row++) {
    const level = ys[row] as number
    const leadsDown = level < y + height ? down : 0
    const leadsRight = level >= y ? right : 0
    for (let column = firstColumn; column < xs.length && (xs[column] as number) <= x + width; column++) {
      const upright = xs[column] as number
      const bits = (upright >= x ? leadsDown : 0) | (upright < x + width ? leadsRight : 0)
      const at = row * xs.length + column
      ways[at] = (ways[at] as number) | bits
    }
  }
}

/** The index of a value that is there. */
export const indexIn = (sorted: readonly number[], value: number): number => firstAfter(sorted, value) - 1

/** The index of the first value that is greater. */
function firstAfter(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) > value) high = middle
    else low = middle + 1
  }
  return low
}
