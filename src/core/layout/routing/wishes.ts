import type { Box, Side } from '../box.ts'
import type { Ports } from './ports.ts'
import { clearance } from './route.ts'
import type { Wish } from './tracks.ts'

/** What lines need: a track beside each edge of what they go around, and one from each port. */
export function wishesOf(lines: readonly Ports[], obstacles: readonly Box[]) {
  const [columns, rows]: [Wish[], Wish[]] = [[], []]
  const beside = neighboursAmong(obstacles)
  for (const box of obstacles) {
    const gap = gapsAround(box, beside(box))
    const [left, right] = [box.x - gap.left, box.x + box.width + gap.right]
    const [top, bottom] = [box.y - gap.top, box.y + box.height + gap.bottom]
    columns.push({ at: left, from: top, to: bottom }, { at: right, from: top, to: bottom })
    rows.push({ at: top, from: left, to: right }, { at: bottom, from: left, to: right })
  }
  for (const { from, to } of lines) {
    for (const ports of [from, to]) {
      for (const { x, y } of ports) {
        columns.push({ at: x, from: y, to: y })
        rows.push({ at: y, from: x, to: x })
      }
    }
  }
  return { columns, rows }
}

/** About the size of a card: few boxes are in more than two or three parts. */
const part = 256

/** Tells which boxes are so near to one that lines beside it have to run nearer than they would. */
function neighboursAmong(boxes: readonly Box[]): (box: Box) => readonly Box[] {
  const parts = new Map<number, Box[]>()
  for (const box of boxes) {
    for (const place of partsOf(box, 0)) {
      const known = parts.get(place)
      if (known) known.push(box)
      else parts.set(place, [box])
    }
  }
  return (box) => partsOf(box, 2 * clearance).flatMap((place) => parts.get(place) ?? [])
}

/** The parts of the plane that a box reaches into, or nearly. */
function partsOf({ x, y, width, height }: Box, by: number): readonly number[] {
  const [left, right] = [Math.floor((x - by) / part), Math.floor((x + width + by) / part)]
  const [top, bottom] = [Math.floor((y - by) / part), Math.floor((y + height + by) / part)]
  const places: number[] = []
  for (let column = left; column <= right; column++)
    for (let row = top; row <= bottom; row++) places.push(column * 1_000_003 + row)
  return places
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
