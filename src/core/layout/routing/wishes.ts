import type { Box, Side } from '../box.ts'
import type { Port, Ports } from './ports.ts'
import { clearance } from './route.ts'
import type { Wish } from './tracks.ts'

/** The parts of tracks that something needs. */
export interface Wishes {
  readonly columns: readonly Wish[]
  readonly rows: readonly Wish[]
}

/** So near to a box, lines beside it have to run nearer than they would. */
export const crowded = 2 * clearance

/** A track beside each edge of what lines go around. */
export function wishesBeside(box: Box, neighbours: readonly Box[]): Wishes {
  const gap = gapsAround(box, neighbours)
  const [left, right] = [box.x - gap.left, box.x + box.width + gap.right]
  const [top, bottom] = [box.y - gap.top, box.y + box.height + gap.bottom]
  return {
    columns: [
      { at: left, from: top, to: bottom },
      { at: right, from: top, to: bottom },
    ],
    rows: [
      { at: top, from: left, to: right },
      { at: bottom, from: left, to: right },
    ],
  }
}

/** One from each port of a line. */
export const wishesFrom = ({ from, to }: Ports): Wishes => {
  const ports: readonly Port[] = [...from, ...to]
  return {
    columns: ports.map(({ x, y }) => ({ at: x, from: y, to: y })),
    rows: ports.map(({ x, y }) => ({ at: y, from: x, to: x })),
  }
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
