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

/** The edges and the middle of a box: it is asked about every other box while one is dragged. */
const lineOf = (box: Box, axis: Axis, part: number): number =>
  axis === 'x' ? box.x + box.width * part : box.y + box.height * part

function nearest(box: Box, others: readonly Box[], axis: Axis, distance: number): number {
  let best = Number.POSITIVE_INFINITY
  for (const other of others) {
    for (const part of parts) {
      const distance = lineOf(other, axis, part) - lineOf(box, axis, part)
      if (Math.abs(distance) < Math.abs(best)) best = distance
    }
  }
  return Math.abs(best) <= distance ? best : 0
}

/** One guide for each line of the box on which another one has the same. */
function guidesOf(box: Box, others: readonly Box[], axis: Axis): readonly Guide[] {
  const across = axis === 'x' ? 'y' : 'x'
  return parts.flatMap((part) => {
    const at = lineOf(box, axis, part)
    const level = others.filter((other) => Math.abs(lineOf(other, axis, part) - at) < 0.5)
    if (level.length === 0) return []
    const ends = [box, ...level].flatMap((one) => [lineOf(one, across, 0), lineOf(one, across, 1)])
    return [{ axis, at, from: Math.min(...ends), to: Math.max(...ends) }]
  })
}
