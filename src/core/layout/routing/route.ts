import type { Box, Point, Side } from '../box.ts'

/** One end of a line: the card that it leaves, and the row in it where it begins at one. */
export interface RouteEnd {
  readonly card: Box
  readonly row?: Box
  /** Where it may leave the card, the best side first. */
  readonly sides: readonly Side[]
}

export interface LineToRoute {
  readonly from: RouteEnd
  readonly to: RouteEnd
}

/** The corners of a line from end to end, at least two; each stretch is level or upright. */
export type Route = readonly Point[]

/** So far a line keeps from what it goes around, where there is room. */
export const clearance = 14

/** So far lines that run beside each other keep apart, where there is room. */
export const apart = 9

/** A line has to leave a side so far from its corners. */
export const corner = 10

/**
 * A way without the points that lie on a straight stretch, and without two in the same place; only that of a line which
 * begins and ends in one place, where two cards touch, has it twice.
 */
export function cornersOf(points: readonly Point[]): Route {
  const corners: Point[] = []
  for (const point of points) {
    const [before, last] = [corners.at(-2), corners.at(-1)]
    if (last && last.x === point.x && last.y === point.y) continue
    const isStraight =
      before && last && ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y))
    if (isStraight) corners.pop()
    corners.push(point)
  }
  return corners.length === 1 ? [...corners, ...corners] : corners
}

/** What a line is fixed to. */
export const boxAt = ({ card, row }: RouteEnd): Box => row ?? card

/** Where a side of a box is: its x, or its y. */
export function edgeOf({ x, y, width, height }: Box, side: Side): number {
  if (side === 'left') return x
  if (side === 'right') return x + width
  return side === 'top' ? y : y + height
}
