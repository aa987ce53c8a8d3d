import { around, type Box, type Point } from '../box.ts'
import { type Boxes, type Shape, wantedDistance } from './shape.ts'

/** A shape where it stands now, as large as it is in any stage. */
export interface Standing extends Box {
  readonly shape: Shape
  readonly boxes: Boxes
}

export const standingAt = (shape: Shape, boxes: Boxes): Standing => ({
  ...around(boxes.filter((box) => box !== undefined)),
  shape,
  boxes,
})

/** What is too near to a shape at some place. */
type InWay = (shape: Shape, boxes: Boxes) => readonly Standing[]

const down: Point = { x: 0, y: 1 }
const others: readonly Point[] = [
  { x: 1, y: 0 },
  { x: -1, y: 0 },
  { x: 0, y: -1 },
]

/** Shapes stand on it. */
const grid = 8

/** Finds where a shape is clear of all that is settled. */
export function waysFor(inWayOf: InWay, isSettled: (other: Standing) => boolean): (shape: Shape) => Boxes {
  const clearBy = (shape: Shape, way: Point, atMost = Number.POSITIVE_INFINITY): Way | undefined => {
    for (let far = 0; far < atMost; ) {
      const boxes = shifted(shape.is, way, far)
      const blocker = inWayOf(shape, boxes).find(isSettled)
      if (!blocker) return { far, boxes }
      far += onGrid(past(boxes, blocker.boxes, way) + wantedDistance(shape, blocker.shape))
    }
    return undefined
  }
  return (shape) => {
    const below = clearBy(shape, down)
    if (!below) return shape.is
    const aside = others.flatMap((way) => clearBy(shape, way, below.far / 2) ?? [])
    const free = aside.filter(({ boxes }) => inWayOf(shape, boxes).length === 0)
    return free.reduce((nearest, one) => (one.far < nearest.far ? one : nearest), below).boxes
  }
}

interface Way {
  readonly far: number
  readonly boxes: Boxes
}

const onGrid = (far: number): number => grid * Math.ceil(far / grid)

const shifted = (boxes: Boxes, way: Point, far: number): Boxes =>
  far === 0 ? boxes : boxes.map((box) => box && { ...box, x: box.x + way.x * far, y: box.y + way.y * far })

/** How far boxes have to go one way until they touch others no more, in any stage in which both stand. */
function past(boxes: Boxes, others: Boxes, { x, y }: Point): number {
  const [start, length] = y === 0 ? (['x', 'width'] as const) : (['y', 'height'] as const)
  const far = boxes.flatMap((box, at) => {
    const other = others[at]
    if (!box || !other) return []
    const [behind, before] = x + y > 0 ? [other, box] : [box, other]
    return [behind[start] + behind[length] - before[start]]
  })
  return Math.max(...far)
}
