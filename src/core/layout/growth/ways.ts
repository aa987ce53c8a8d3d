import { largestOf } from '#core/model/base/many.ts'
import type { Point } from '../box.ts'
import { type Shape, wantedDistance } from './shape.ts'

/** The shapes while some of them move. */
export interface Ground {
  /** Whether a shape is neither pinned nor settled. */
  mayMove(shape: Shape): boolean
  /** What of some shapes is nearer to one than it is to be. */
  tooNear(shape: Shape, isMeant: (other: Shape) => boolean): readonly Shape[]
  /** What may move and stands in a row with a shape. */
  inRow(shape: Shape): readonly Shape[]
  /** Lets a shape stand somewhere. */
  settle(shape: Shape, there: Shape): void
}

const down: Point = { x: 0, y: 1 }
const others: readonly Point[] = [
  { x: 1, y: 0 },
  { x: -1, y: 0 },
  { x: 0, y: -1 },
]

/** Shapes stand on it. */
const grid = 8

/** Where a shape is clear of all that is settled: down, or aside where that is much nearer, free, and it need not go down. */
export function wayOf({ tooNear, mayMove }: Ground, shape: Shape, atLeast = 0): Shape {
  const stays = (other: Shape) => !mayMove(other)
  const clear = (way: Point, atMost: number, from = 0): Way | undefined => {
    for (let far = from; far < atMost; ) {
      const there = far === 0 ? shape : { ...shape, x: shape.x + way.x * far, y: shape.y + way.y * far }
      const blockers = tooNear(there, stays)
      if (blockers.length === 0) return { far, there }
      far = largestOf(blockers.map((other) => onGrid(past(shape, other, way) + wantedDistance(shape, other))))
    }
    return undefined
  }
  const below = clear(down, Number.POSITIVE_INFINITY, atLeast)
  if (!below) return shape
  if (atLeast > 0) return below.there
  let nearest = below
  for (const way of others) {
    const aside = clear(way, Math.min(nearest.far, below.far / 2))
    if (aside && tooNear(aside.there, mayMove).length === 0) nearest = aside
  }
  return nearest.there
}

interface Way {
  readonly far: number
  readonly there: Shape
}

const onGrid = (far: number): number => grid * Math.ceil(far / grid)

/** How far a shape has to go one way until it touches another no more, in any stage in which both stand. */
function past(shape: Shape, other: Shape, { x, y }: Point): number {
  if (x > 0) return other.x + other.width - shape.x
  if (x < 0) return shape.x + shape.width - other.x
  const [upper, lower] = y > 0 ? [other, shape] : [shape, other]
  const heights = upper.heights.filter((_, at) => lower.heights[at] !== undefined)
  return upper.y + Math.max(...heights.map((height) => height ?? 0)) - lower.y
}
