import type { InParts } from '#core/model/base/in-parts.ts'
import { once } from '#core/model/base/once.ts'
import { type EntityId, kindOf } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Layout, Plan } from '#core/model/plan.ts'
import { type Box, distance } from '../box.ts'
import { clearanceOf } from '../free-spot.ts'
import { placeablesIn, sizeIn } from '../placeable.ts'
import type { Size } from '../shape-size.ts'
import { formerStage } from './grown.ts'

/** Where a shape stands in each stage, and how large it is there; undefined in those in which it does not. */
export type Boxes = readonly (Box | undefined)[]

/** A shape of an edited plan. */
export interface Shape {
  readonly id: EntityId
  readonly isPinned: boolean
  /** Where it begins before anything moves. */
  readonly top: number
  readonly is: Boxes
  /** In the stages as they were before the edit. */
  readonly was: () => Boxes
}

/** The shapes of all stages; the frame of a site follows what stands in it. */
export function* shapesInParts(before: Plan, after: Plan): InParts<ReadonlyMap<EntityId, Shape>> {
  const found = new Map<EntityId, (Box | undefined)[]>()
  for (const [at, stage] of after.stages.entries()) {
    for (const { id, entity, ...size } of placeablesIn(graphOf(stage.topology), after.layout)) {
      const box = entity.kind === 'site' ? undefined : boxOf(after.layout, id, size)
      const known = found.get(id)
      if (known) known[at] = box
      else if (box)
        found.set(
          id,
          after.stages.map((_, other) => (other === at ? box : undefined)),
        )
    }
    yield
  }
  const formerly = once((id: EntityId) => formerBoxes(before, after, id))
  const shape = (id: EntityId, is: Boxes): Shape => ({
    ...{ id, is, was: () => formerly(id) },
    isPinned: after.layout[id]?.pinned === true,
    top: after.layout[id]?.y ?? 0,
  })
  return new Map([...found].map(([id, boxes]) => [id, shape(id, boxes)]))
}

const formerBoxes = (before: Plan, after: Plan, id: EntityId): Boxes =>
  after.stages.map((stage) => {
    const former = formerStage(before, after, stage)
    return former && boxOf(before.layout, id, sizeIn(graphOf(former.topology), before.layout, id))
  })

function boxOf(layout: Layout, id: EntityId, size: Size | undefined): Box | undefined {
  const place = layout[id]
  return place && size && { x: place.x, y: place.y, width: size.width, height: size.height }
}

/**
 * How far two shapes are to be apart: as far as they were, but no farther than shapes keep from each other where there
 * is room, and nothing where somebody has put them over each other.
 */
export function wantedDistance(a: Shape, b: Shape): number {
  const usual = clearanceOf(kindOf(a.id)) + clearanceOf(kindOf(b.id))
  const was = leastDistance(a.was(), b.was())
  if (was < 0) return Number.NEGATIVE_INFINITY
  const known = was === Number.POSITIVE_INFINITY ? leastDistance(a.is, b.is) : was
  return known < 0 ? usual : Math.min(usual, known)
}

/** Of all stages in which both stand; infinite where there is none. */
export function leastDistance(a: Boxes, b: Boxes): number {
  const distances = a.flatMap((box, at) => {
    const other = b[at]
    return box && other ? [distance(box, other)] : []
  })
  return Math.min(...distances)
}
