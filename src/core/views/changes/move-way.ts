import { chatPoolOf, contentOf } from '#core/domain/content/islands.ts'
import {
  type Carrier,
  carriedApart,
  carriedBy,
  carriersBetween,
  carriersUntil,
  isImport,
} from '#core/domain/migration/carriers.ts'
import { type ContentMove, type ContentMoves, placesIn } from '#core/domain/migration/content-moves.ts'
import { groupBy } from '#core/model/base/group-by.ts'
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

/** The moves by the way that they went; where all went the same way, they are the same moves. */
export function movesByWay(passed: readonly Passed[], moves: ContentMoves): ReadonlyMap<MoveWay, ContentMoves> {
  const [step, ...more] = passed
  const parts = carriedApart(step?.carriers ?? [], moves)
  const [way, ...others] = new Set(parts.map(({ carrier }) => wayBy(carrier)))
  if (way && others.length + more.length === 0) return new Map([[way, moves]])
  const apart = groupBy(moves, ([, move]) => wayOfMove(passed, move))
  return new Map([...apart].map(([ways, those]) => [ways, new Map(those)]))
}

function wayBy(carrier: Carrier | undefined): MoveWay {
  if (!carrier) return 'relocated'
  return isImport(carrier) ? 'migrated' : 'upgraded'
}

/** Follows content, stage after stage, from where it was to where it is. */
export function wayOfMove(passed: readonly Passed[], { content, from, to }: ContentMove): MoveWay {
  let [place, way]: [ContentMove['from'], MoveWay | undefined] = [from, undefined]
  for (const { graph, carriers } of passed) {
    const there = contentOf(graph, content.id)
    const next = there && chatPoolOf(graph, there)?.id
    if (!next || next === place) continue
    const carrier = carriedBy(carriers, { content, from: place, to: next })
    if (!carrier) return 'relocated'
    if (way !== 'migrated') way = wayBy(carrier)
    place = next
  }
  return place === to && way ? way : 'relocated'
}
