import { cachedBy } from '#core/model/base/caches.ts'
import { largestOf, smallestOf } from '#core/model/base/many.ts'
import type { Box } from './box.ts'

/** A line that shows with what a moved shape is level: at a coordinate, from one end to the other. */
export interface Guide {
  readonly axis: 'x' | 'y'
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface Snap {
  /** How far the shape has to move to be level. */
  readonly x: number
  readonly y: number
  readonly guides: readonly Guide[]
}

/** Makes a moved box level with the edges and middles of others that are no further than `distance` away. */
export function snapped(box: Box, others: readonly Box[], distance: number): Snap {
  const [x, y] = [nearest(box, others, 'x', distance), nearest(box, others, 'y', distance)]
  const moved = { ...box, x: box.x + x, y: box.y + y }
  return { x, y, guides: [...guidesOf(moved, others, 'x'), ...guidesOf(moved, others, 'y')] }
}

type Axis = Guide['axis']
const parts = [0, 0.5, 1] as const

/** The edges and the middle of a box. */
const lineOf = (box: Box, axis: Axis, part: number): number =>
  axis === 'x' ? box.x + box.width * part : box.y + box.height * part

/** Three of each box, one box after another: while one is dragged they are asked about in each frame. */
const linesOf = cachedBy((boxes: readonly Box[]): Readonly<Record<Axis, Float64Array>> => {
  const along = (axis: Axis) => Float64Array.from(boxes.flatMap((box) => parts.map((part) => lineOf(box, axis, part))))
  return { x: along('x'), y: along('y') }
})

function nearest(box: Box, others: readonly Box[], axis: Axis, distance: number): number {
  const lines = linesOf(others)[axis]
  const own = parts.map((part) => lineOf(box, axis, part))
  let best = Number.POSITIVE_INFINITY
  for (let at = 0; at < lines.length; at++) {
    const apart = (lines[at] as number) - (own[at % parts.length] as number)
    if (Math.abs(apart) < Math.abs(best)) best = apart
  }
  return Math.abs(best) <= distance ? best : 0
}

/** One guide for each line of the box on which another one has the same. */
function guidesOf(box: Box, others: readonly Box[], axis: Axis): readonly Guide[] {
  const across = axis === 'x' ? 'y' : 'x'
  const lines = linesOf(others)[axis]
  return parts.flatMap((part, offset) => {
    const at = lineOf(box, axis, part)
    const ends: number[] = []
    for (let place = offset; place < lines.length; place += parts.length) {
      if (Math.abs((lines[place] as number) - at) >= 0.5) continue
      const other = others[(place - offset) / parts.length] as Box
      ends.push(lineOf(other, across, 0), lineOf(other, across, 1))
    }
    if (ends.length === 0) return []
    const all = [...ends, lineOf(box, across, 0), lineOf(box, across, 1)]
    return [{ axis, at, from: smallestOf(all), to: largestOf(all) }]
  })
}
