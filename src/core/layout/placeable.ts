import { atOnce, type InParts } from '#core/model/base/in-parts.ts'
import type { Entity, EntityId } from '#core/model/entity.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import type { Layout, Plan } from '#core/model/plan.ts'
import { freeStandingInParts, shapeOf } from './content.ts'
import { dockedInParts, type Stack, stackAt, stacksInParts } from './people.ts'
import { memberLines, peopleShapeOf } from './people-rows.ts'
import { type Size, shapeSizeOf } from './shape-size.ts'

/** A shape that needs a place of its own, as large as it gets in any stage. */
export interface Placeable {
  readonly id: EntityId
  /** As the first stage knows it, in which it stands free; of a stack its first member there. */
  readonly entity: Entity
  readonly width: number
  readonly height: number
}

/** The free-standing entities and the stacks of all stages, in the order in which they first appear. */
export const placeablesOf = (plan: Plan): ReadonlyMap<EntityId, Placeable> => atOnce(placeablesInParts(plan))

/** The same in steps. */
export function* placeablesInParts(plan: Plan): InParts<ReadonlyMap<EntityId, Placeable>> {
  const found = new Map<EntityId, Placeable>()
  for (const { topology } of plan.stages) {
    for (const [at, one] of (yield* placeablesInStage(graphOf(topology), plan.layout)).entries()) {
      if (at % partLength === partLength - 1) yield
      const known = found.get(one.id)
      const width = Math.max(one.width, known?.width ?? 0)
      const height = Math.max(one.height, known?.height ?? 0)
      found.set(one.id, { id: one.id, entity: known?.entity ?? one.entity, width, height })
    }
    yield
  }
  return found
}

/** The shapes of a stage that have a place of their own. */
export const placeablesIn = (graph: Graph, layout: Layout): readonly Placeable[] =>
  atOnce(placeablesInStage(graph, layout))

/** So many shapes are measured in one step. */
const partLength = 2_000

function* placeablesInStage(graph: Graph, layout: Layout): InParts<readonly Placeable[]> {
  const placeables: Placeable[] = []
  for (const [at, entity] of (yield* freeStandingInParts(graph)).entries()) {
    placeables.push({ id: entity.id, entity, ...entitySize(graph, layout, entity) })
    if (at % partLength === partLength - 1) yield
  }
  for (const stack of yield* stacksInParts(graph)) {
    const [entity] = stack.members
    // Found before they are asked for.
    yield* dockedInParts(graph, stack.members)
    if (entity) placeables.push({ id: stack.id, entity, ...stackSize(graph, layout, stack) })
  }
  return placeables
}

/** How large one shape is in a stage; undefined where it does not stand there. */
export function sizeIn(graph: Graph, layout: Layout, id: EntityId): Size | undefined {
  const stack = stackAt(graph, id)
  if (stack) return stackSize(graph, layout, stack)
  const entity = graph.find(id)
  return entity && shapeOf(graph, entity) === id ? entitySize(graph, layout, entity) : undefined
}

const stackSize = (graph: Graph, layout: Layout, stack: Stack): Size =>
  sizeOf(peopleShapeOf(graph, stack.members, 'top', memberLines({ layout, sought: nothing }, stack)))

const entitySize = (graph: Graph, layout: Layout, entity: Entity): Size =>
  sizeOf(shapeSizeOf(graph, { layout, sought: nothing }, entity))

const sizeOf = ({ width, height }: Size): Size => ({ width, height })

const nothing: ReadonlySet<EntityId> = new Set()
