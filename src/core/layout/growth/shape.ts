import { once } from '#core/model/base/once.ts'
import { type EntityId, kindOf } from '#core/model/entity.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import type { Layout, Plan } from '#core/model/plan.ts'
import { type Box, distance } from '../box.ts'
import { clearanceOf } from '../free-spot.ts'
import { sizeIn } from '../placeable.ts'

/** A stage of an edited plan, and what it was before; of one that the edit adds, the stage that it follows. */
export interface EditedStage {
  readonly was: Graph | undefined
  readonly is: Graph
}

export function stagesOf(before: Plan, after: Plan): readonly EditedStage[] {
  let was: Graph | undefined
  return after.stages.map(({ id, topology }) => {
    const former = before.stages.find((stage) => stage.id === id)
    if (former) was = graphOf(former.topology)
    return { was, is: graphOf(topology) }
  })
}

/** Where something stands in all stages, as large as it is in any. */
interface Outline extends Box {
  /** In each stage; undefined in those in which it does not stand. */
  readonly heights: readonly (number | undefined)[]
}

/** A shape of an edited plan, wherever it is put to make room. */
export interface Shape extends Outline {
  readonly id: EntityId
  readonly isPinned: boolean
  /** Where the edit leaves it. */
  readonly is: Outline
  /** Where it was before the edit, if it had a place. */
  readonly was: () => Outline | undefined
}

/** Gives the shapes that stand in some stage; the frame of a site follows what stands in it. */
export function shapesOf(stages: readonly EditedStage[], before: Layout, after: Layout) {
  const [was, is] = [stages.map((stage) => stage.was), stages.map((stage) => stage.is)]
  const former = once((id: EntityId) => outlineIn(was, before, id))
  return once((id: EntityId): Shape | undefined => {
    const outline = kindOf(id) === 'site' ? undefined : outlineIn(is, after, id)
    if (!outline || outline.height === 0) return undefined
    const isPinned = after[id]?.pinned === true
    return { ...outline, id, isPinned, is: outline, was: () => former(id) }
  })
}

function outlineIn(stages: readonly (Graph | undefined)[], layout: Layout, id: EntityId): Outline | undefined {
  const place = layout[id]
  if (!place) return undefined
  const sizes = stages.map((graph) => graph && sizeIn(graph, layout, id))
  return {
    ...{ x: place.x, y: place.y },
    width: Math.max(0, ...sizes.map((size) => size?.width ?? 0)),
    height: Math.max(0, ...sizes.map((size) => size?.height ?? 0)),
    heights: sizes.map((size) => size?.height),
  }
}

/**
 * How far two shapes are to be apart: as far as they were, but no farther than shapes keep from each other where there
 * is room, and nothing where somebody has put them over each other.
 */
export function wantedDistance(a: Shape, b: Shape): number {
  const usual = clearanceOf(kindOf(a.id)) + clearanceOf(kindOf(b.id))
  const [from, to] = [a.was(), b.was()]
  const was = from && to ? leastDistance(from, to) : Number.POSITIVE_INFINITY
  if (was < 0) return Number.NEGATIVE_INFINITY
  const known = was === Number.POSITIVE_INFINITY ? leastDistance(a.is, b.is) : was
  return known < 0 ? usual : Math.min(usual, known)
}

/** Whether two shapes stand side by side at one height, as people and policies do below the sites. */
export function areInRow({ id: a, is: one }: Shape, { id: b, is: other }: Shape): boolean {
  if (a === b || one.y !== other.y || [a, b].some((id) => isPlaceOfSite(kindOf(id)))) return false
  return distance(one, other) <= clearanceOf(kindOf(a)) + clearanceOf(kindOf(b))
}

const isPlaceOfSite = (kind: string): boolean => kind === 'pool' || kind === 'chatPool'

/** Of all stages in which both stand; infinite where there is none. */
export function leastDistance(a: Outline, b: Outline): number {
  let along = Number.POSITIVE_INFINITY
  for (let at = 0; at < a.heights.length; at++) {
    const [height, other] = [a.heights[at], b.heights[at]]
    if (height !== undefined && other !== undefined)
      along = Math.min(along, Math.max(b.y - a.y - height, a.y - b.y - other))
  }
  return Math.max(b.x - a.x - a.width, a.x - b.x - b.width, along)
}
