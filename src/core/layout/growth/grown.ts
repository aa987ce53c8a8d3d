import type { InParts } from '#core/model/base/in-parts.ts'
import { differences } from '#core/model/base/shared-map.ts'
import { type Entity, type EntityId, type Kind, kinds } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { fieldOf } from '#core/model/refs.ts'
import { shapeOf } from '../content.ts'
import { placeOfPeople } from '../people.ts'
import type { EditedStage, Shape } from './shape.ts'

/** What of an entity decides how large other shapes are: whose line it is, and which lines are one. */
const shaping: Partial<Readonly<Record<Kind, readonly string[]>>> = {
  category: ['chatPool'],
  room: ['category', 'chatPool'],
  addIn: ['chatPool'],
  users: ['homedOn'],
  client: ['users', 'client'],
}

/** So many differences are looked at in one step, so many entities, and so many shapes. */
const partLength = { differences: 4_000, entities: 4_000, shapes: 50 }

/**
 * The shapes that an edit makes larger in some stage, or lets stand in one in which they did not, at the place that
 * they had. What it makes or moves stands where somebody wants it, or where there was room.
 */
export function* grownInParts(
  stages: readonly EditedStage[],
  shapeAt: (id: EntityId) => Shape | undefined,
): InParts<ReadonlySet<Shape>> {
  const grown = new Set<Shape>()
  for (const { was, is } of stages) {
    if (!was || was === is) continue
    const touched = yield* touchedInParts(was, is)
    for (const [at, id] of [...(yield* shapesInParts([was, is], touched))].entries()) {
      const shape = shapeAt(id)
      if (shape && isLarger(shape)) grown.add(shape)
      if (at % partLength.shapes === partLength.shapes - 1) yield
    }
    yield
  }
  return grown
}

/** The entities that came, went or belong elsewhere, and what they belong to; of thousands of rooms that is little. */
function* touchedInParts(before: Graph, after: Graph): InParts<ReadonlySet<EntityId>> {
  const touched = new Set<EntityId>()
  for (const kind of kinds) {
    if (before.table(kind) === after.table(kind)) continue
    const fields = shaping[kind] ?? []
    const isShape = kind !== 'room' && kind !== 'addIn'
    const changes = differences<EntityId, Entity>(before.table(kind), after.table(kind))
    for (const [at, [id, was, is]] of changes.entries()) {
      if (at % partLength.differences === partLength.differences - 1) yield
      if (was && is && fields.every((field) => fieldOf(was, field) === fieldOf(is, field))) continue
      if (isShape) touched.add(id)
      for (const field of fields) {
        if (was) touched.add(fieldOf(was, field) as EntityId)
        if (is) touched.add(fieldOf(is, field) as EntityId)
      }
    }
  }
  return touched
}

function* shapesInParts(graphs: readonly Graph[], touched: ReadonlySet<EntityId>): InParts<ReadonlySet<EntityId>> {
  let count = 0
  const shapes = new Set<EntityId>()
  for (const graph of graphs) {
    for (const id of touched) {
      if (++count % partLength.entities === 0) yield
      const entity = graph.find(id)
      if (!entity) continue
      shapes.add(shapeOf(graph, entity))
      if (entity.kind === 'pool') shapes.add(placeOfPeople(entity))
    }
  }
  return shapes
}

function isLarger({ is, was }: Shape): boolean {
  const former = was()
  if (former?.x !== is.x || former.y !== is.y) return false
  return is.heights.some((height = 0, at) => height > (former.heights[at] ?? 0))
}
