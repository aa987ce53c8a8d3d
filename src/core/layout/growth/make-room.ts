import { groupBy } from '#core/model/base/group-by.ts'
import type { InParts } from '#core/model/base/in-parts.ts'
import type { EntityId } from '#core/model/entity.ts'
import type { Layout, Plan } from '#core/model/plan.ts'
import { type Box, distance, type Point } from '../box.ts'
import { boxIndexOf } from '../box-index.ts'
import { createCostHeap } from '../routing/heap.ts'
import { sizes } from '../sizes.ts'
import { grownInParts } from './grown.ts'
import { areInRow, leastDistance, type Shape, shapesOf, stagesOf, wantedDistance } from './shape.ts'
import { type Ground, wayOf } from './ways.ts'

/** No two shapes keep more from each other. */
const furthest = 96
/** As wide as the widest shape. */
const column = sizes.container.width
/** So many shapes are settled in one step. */
const partLength = 50

/**
 * The places of the shapes that give way to those that an edit makes larger, and to each other: down, as shapes grow
 * that way, or aside where that is much nearer and free. Who goes down takes along those that stand in a row with them.
 * All else stays, and so does what is pinned, and what somebody has put over something else.
 */
export function* roomMadeInParts(before: Plan, after: Plan): InParts<Readonly<Record<EntityId, Point>>> {
  const stages = stagesOf(before, after)
  const shapeAt = shapesOf(stages, before.layout, after.layout)
  const grown = yield* grownInParts(stages, shapeAt)
  const moved: Record<EntityId, Point> = {}
  if (grown.size === 0) return moved
  const ground = groundOf(after.layout, shapeAt)
  const { wait, next } = turns()
  const atLeast = new Map<Shape, number>()
  for (const shape of grown) wait(shape)
  for (let shape = next(), settled = 1; shape; shape = next(), settled++) {
    const there = ground.mayMove(shape) ? wayOf(ground, shape, atLeast.get(shape)) : shape
    if (there !== shape) moved[shape.id] = { x: there.x, y: there.y }
    ground.settle(shape, there)
    for (const other of ground.tooNear(there, ground.mayMove)) wait(other)
    for (const other of there.y > shape.y ? ground.inRow(shape) : []) {
      atLeast.set(other, Math.max(there.y - shape.y, atLeast.get(other) ?? 0))
      wait(other)
    }
    if (settled % partLength === 0) yield
  }
  return moved
}

/** Shapes that wait until it is their turn, each once: from the top, and in a row from the left. */
function turns() {
  const shapes: Shape[] = []
  const waiting = createCostHeap()
  const known = new Set<Shape>()
  return {
    wait(shape: Shape): void {
      if (known.has(shape)) return
      known.add(shape)
      waiting.push(shapes.push(shape) - 1, shape.y + shape.x / 2 ** 20)
    },
    next: (): Shape | undefined => shapes[waiting.pop()],
  }
}

/** How large a shape is in all stages takes long to say of thousands: only columns near to what moves are looked at. */
function groundOf(layout: Layout, shapeAt: (id: EntityId) => Shape | undefined): Ground {
  const columns = new Map(groupBy(Object.keys(layout) as EntityId[], (id) => columnOf(layout[id]?.x ?? 0)))
  const index = boxIndexOf<Shape>([])
  const settled = new Set<EntityId>()
  const near = (box: Box): readonly Shape[] => {
    for (let at = columnOf(box.x - furthest) - 1; at <= columnOf(box.x + box.width + furthest); at++) {
      for (const id of columns.get(at) ?? []) {
        const shape = shapeAt(id)
        if (shape) index.add(shape)
      }
      columns.delete(at)
    }
    return index.near(box, furthest)
  }
  const ground: Ground = {
    mayMove: ({ id, isPinned }) => !isPinned && !settled.has(id),
    tooNear: (shape, isMeant) =>
      near(shape).filter((other) => {
        const isNear = other.id !== shape.id && distance(shape, other) < furthest && isMeant(other)
        return isNear && leastDistance(shape, other) < wantedDistance(shape, other)
      }),
    inRow: (shape) => near(shape).filter((other) => ground.mayMove(other) && areInRow(shape, other)),
    settle(shape, there) {
      settled.add(shape.id)
      if (there === shape) return
      index.remove(shape)
      index.add(there)
    },
  }
  return ground
}

const columnOf = (x: number): number => Math.floor(x / column)
