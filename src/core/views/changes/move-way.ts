import { chatPoolOf, contentOf } from '#core/domain/content/islands.ts'
import { type Carrier, carriedBy, carriersBetween, carriersUntil } from '#core/domain/migration/carriers.ts'
import { type ContentMove, placesIn } from '#core/domain/migration/content-moves.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import { momentOf } from '#core/model/memory/moment.ts'
import type { Operation, Plan, Stage } from '#core/model/plan.ts'

/** By what content went from one chat pool to another: an import, an upgrade of Group Chat alone, or neither. */
export type MoveWay = 'migrated' | 'upgraded' | 'relocated'

/** A stage on the way, and what may have carried content until then. */
export interface Passed {
  readonly graph: Graph
  readonly carriers: readonly Carrier[]
}

/** The stages after one of a plan up to a later one; on the way back nothing carries anything. */
export function passedBetween({ stages, ...plan }: Plan, from: Stage, to: Stage): readonly Passed[] {
  const [first, last] = [stages.indexOf(from) + 1, stages.indexOf(to)]
  return stages.slice(first, last + 1).map((_, offset) => {
    const at = momentOf({ stages, ...plan }, first + offset)
    return { graph: at.graph, carriers: carriersUntil(at) }
  })
}

/** Two stages that may be of no one plan, with the operations that are said to lead from one to the other. */
export function passedAtOnce(before: Stage, after: Stage, operations: readonly Operation[]): readonly Passed[] {
  const [from, graph] = [graphOf(before.topology), graphOf(after.topology)]
  return [{ graph, carriers: carriersBetween(from, graph, operations) }]
}

export const isSameWay = (one: readonly Passed[], other: readonly Passed[]): boolean =>
  one.length === other.length &&
  one.every(({ graph, carriers }, at) => {
    const same = other[at]
    return same !== undefined && placesIn(same.graph) === placesIn(graph) && isSameList(same.carriers, carriers)
  })

const isSameList = <T>(one: readonly T[], other: readonly T[]): boolean =>
  one === other || (one.length === 0 && other.length === 0)

/** Follows content, stage after stage, from where it was to where it is. */
export function wayOfMove(passed: readonly Passed[], { content, from, to }: ContentMove): MoveWay {
  let [place, way]: [ContentMove['from'], MoveWay | undefined] = [from, undefined]
  for (const { graph, carriers } of passed) {
    const there = contentOf(graph, content.id)
    const next = there && chatPoolOf(graph, there)
    if (!next || next.id === place.id) continue
    const carrier = carriedBy(carriers, { content, from: place, to: next })
    if (!carrier) return 'relocated'
    if (way !== 'migrated') way = carrier.operation.kind === 'importChatData' ? 'migrated' : 'upgraded'
    place = next
  }
  return place.id === to.id && way ? way : 'relocated'
}
