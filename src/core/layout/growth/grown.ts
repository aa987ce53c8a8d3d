import type { InParts } from '#core/model/base/in-parts.ts'
import { differences } from '#core/model/base/shared-map.ts'
import { type Entity, type EntityId, type Kind, kinds } from '#core/model/entity.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import type { Layout, Plan, Stage } from '#core/model/plan.ts'
import { fieldOf } from '#core/model/refs.ts'
import type { Topology } from '#core/model/topology.ts'
import { shapeOf } from '../content.ts'
import { placeOfPeople } from '../people.ts'
import { sizeIn } from '../placeable.ts'

/** What of an entity decides how large other shapes are: whose line it is, and which lines are one. */
const shaping: Partial<Readonly<Record<Kind, readonly string[]>>> = {
  category: ['chatPool'],
  room: ['category', 'chatPool'],
  addIn: ['chatPool'],
  users: ['homedOn'],
  client: ['users', 'client'],
}

/** So many differences are looked at in one step. */
const partLength = 4_000

/**
 * The shapes that an edit makes larger in some stage, or lets stand in one in which they did not, at the place that
 * they had. What it makes or moves stands where somebody wants it, or where there was room.
 */
export function* grownInParts(before: Plan, after: Plan): InParts<ReadonlySet<EntityId>> {
  const grown = new Set<EntityId>()
  for (const stage of after.stages) {
    const was = formerStage(before, after, stage)
    if (!was || was.topology === stage.topology) continue
    const touched = yield* touchedInParts(was.topology, stage.topology)
    const graphs = [graphOf(was.topology), graphOf(stage.topology)] as const
    for (const id of shapesOf(graphs, touched)) {
      if (isWhereItWas(id, before.layout, after.layout) && isLarger(id, graphs, before.layout, after.layout))
        grown.add(id)
    }
    yield
  }
  return grown
}

/** What a stage was before an edit; of one that the edit adds, the stage that it follows. */
export function formerStage(before: Plan, after: Plan, { id }: Stage): Stage | undefined {
  const at = after.stages.findIndex((stage) => stage.id === id)
  const known = after.stages.slice(0, at + 1).findLast((one) => before.stages.some((other) => other.id === one.id))
  return before.stages.find((stage) => stage.id === known?.id)
}

/** The entities that came, went or belong elsewhere, and what they belong to; of thousands of rooms that is little. */
function* touchedInParts(before: Topology, after: Topology): InParts<ReadonlySet<EntityId>> {
  const touched = new Set<EntityId>()
  for (const kind of kinds) {
    if (before[kind] === after[kind]) continue
    const fields = shaping[kind] ?? []
    const isShape = kind !== 'room' && kind !== 'addIn'
    for (const [at, [id, was, is]] of differences<EntityId, Entity>(before[kind], after[kind]).entries()) {
      if (at % partLength === partLength - 1) yield
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

function shapesOf(graphs: readonly Graph[], touched: ReadonlySet<EntityId>): ReadonlySet<EntityId> {
  const shapes = new Set<EntityId>()
  for (const graph of graphs) {
    for (const id of touched) {
      const entity = graph.find(id)
      if (!entity) continue
      shapes.add(shapeOf(graph, entity))
      if (entity.kind === 'pool') shapes.add(placeOfPeople(entity))
    }
  }
  return shapes
}

function isWhereItWas(id: EntityId, before: Layout, after: Layout): boolean {
  const [was, is] = [before[id], after[id]]
  return was !== undefined && was.x === is?.x && was.y === is.y
}

function isLarger(id: EntityId, [was, is]: readonly [Graph, Graph], before: Layout, after: Layout): boolean {
  const [from, to] = [sizeIn(was, before, id), sizeIn(is, after, id)]
  return to !== undefined && (!from || to.height > from.height || to.width > from.width)
}
