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

const linesOf = (box: Box, axis: Axis): readonly number[] => {
  const length = axis === 'x' ? box.width : box.height
  return [box[axis], box[axis] + length / 2, box[axis] + length]
}

function nearest(box: Box, others: readonly Box[], axis: Axis, distance: number): number {
  let best = Number.POSITIVE_INFINITY
  for (const other of others) {
    linesOf(box, axis).forEach((line, at) => {
      const distance = (linesOf(other, axis)[at] ?? line) - line
      if (Math.abs(distance) < Math.abs(best)) best = distance
    })
  }
  return Math.abs(best) <= distance ? best : 0
}

/** One guide for each line of the box on which another one has the same. */
function guidesOf(box: Box, others: readonly Box[], axis: Axis): readonly Guide[] {
  const across = axis === 'x' ? 'y' : 'x'
  return linesOf(box, axis).flatMap((at, index) => {
    const level = others.filter((other) => Math.abs((linesOf(other, axis)[index] ?? Number.NaN) - at) < 0.5)
    if (level.length === 0) return []
    const ends = [box, ...level].flatMap((one) => [one[across], linesOf(one, across)[2] ?? 0])
    return [{ axis, at, from: Math.min(...ends), to: Math.max(...ends) }]
  })
}
