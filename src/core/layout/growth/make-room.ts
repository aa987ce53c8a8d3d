import type { InParts } from '#core/model/base/in-parts.ts'
import type { EntityId } from '#core/model/entity.ts'
import type { Plan } from '#core/model/plan.ts'
import { distance, type Point } from '../box.ts'
import { boxIndexOf } from '../box-index.ts'
import { grownInParts } from './grown.ts'
import { type Boxes, leastDistance, type Shape, shapesInParts, wantedDistance } from './shape.ts'
import { type Standing, standingAt, waysFor } from './ways.ts'

/** No two shapes keep more from each other. */
const furthest = 96
/** So many shapes are settled in one step. */
const partLength = 50

/**
 * The places of the shapes that give way to those that an edit makes larger, and to each other: down, as shapes grow
 * that way, or aside where that is much nearer and free. All else stays, and so does what is pinned, and what somebody
 * has put over something else.
 */
export function* roomMadeInParts(before: Plan, after: Plan): InParts<Readonly<Record<EntityId, Point>>> {
  const grown = yield* grownInParts(before, after)
  if (grown.size === 0) return {}
  const shapes = yield* shapesInParts(before, after)
  const plane = planeOf(shapes)
  const waiting = new Set([...grown].flatMap((id) => shapes.get(id) ?? []))
  for (let settled = 1; waiting.size > 0; settled++) {
    const next = highest(waiting)
    waiting.delete(next)
    plane.settle(next)
    for (const other of plane.covered(next)) waiting.add(other)
    if (settled % partLength === 0) yield
  }
  return plane.moved()
}

const highest = (shapes: ReadonlySet<Shape>): Shape =>
  [...shapes].reduce((first, one) => (one.top < first.top ? one : first))

/** The shapes while some of them move. */
interface Plane {
  /** Moves a shape as far as it must, and then lets it stand. */
  settle(shape: Shape): void
  /** The shapes that one comes too near to, as far as they may still move. */
  covered(shape: Shape): readonly Shape[]
  moved(): Readonly<Record<EntityId, Point>>
}

function planeOf(shapes: ReadonlyMap<EntityId, Shape>): Plane {
  const all = [...shapes.values()]
  const standing = new Map(all.map((shape) => [shape, standingAt(shape, shape.is)]))
  const index = boxIndexOf([...standing.values()])
  const settled = new Set(all.filter(({ isPinned }) => isPinned))
  const moved = new Map<EntityId, Point>()
  const inWayOf = (shape: Shape, boxes: Boxes): readonly Standing[] => {
    const there = standingAt(shape, boxes)
    return index.near(there, furthest).filter((other) => {
      const isNear = other.shape !== shape && standing.get(other.shape) === other && distance(there, other) < furthest
      return isNear && leastDistance(boxes, other.boxes) < wantedDistance(shape, other.shape)
    })
  }
  const ways = waysFor(inWayOf, ({ shape }) => settled.has(shape))
  return {
    settle(shape) {
      const boxes = settled.has(shape) ? shape.is : ways(shape)
      settled.add(shape)
      const place = boxes.find((box) => box !== undefined)
      if (boxes === shape.is || !place) return
      const there = standingAt(shape, boxes)
      standing.set(shape, there)
      index.add(there)
      moved.set(shape.id, { x: place.x, y: place.y })
    },
    covered: (shape) =>
      inWayOf(shape, standing.get(shape)?.boxes ?? [])
        .map((other) => other.shape)
        .filter((other) => !settled.has(other)),
    moved: () => Object.fromEntries(moved),
  }
}
