import { cachedBy, cacheLatestInParts } from '#core/model/base/caches.ts'
import { atOnce, type InParts } from '#core/model/base/in-parts.ts'
import type { Content, EntityId } from '#core/model/entity.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Operation } from '#core/model/plan.ts'
import type { Topology } from '#core/model/topology.ts'
import { barePlacesIn } from './bare-places.ts'
import { carriersBetween, mayCarry } from './carriers.ts'
import type { Flattening } from './flattening.ts'
import { type Expected, expectedInParts, matched, type Recreation } from './recreation-matches.ts'

/**
 * The content that an import or an upgrade has brought and that a plan draws under an id of its own, until a stage: so
 * it is where the source stays after that, stopped and with all that it held.
 */
export interface Recreations {
  /** By what the target holds in the stage. */
  readonly all: ReadonlyMap<EntityId, Recreation>
  /** By what a source held: what stands for it on a target; nothing where names do not tell which of several it is. */
  readonly heirs: ReadonlyMap<EntityId, readonly EntityId[]>
  /** By what a source held: what bore its name on the target already, and is overwritten. */
  readonly overwritten: ReadonlyMap<EntityId, EntityId>
}

interface Known extends Recreations {
  /** What has been brought and no stage has drawn yet. */
  readonly awaited: readonly Expected[]
}

export const noRecreations: Known = { all: new Map(), heirs: new Map(), overwritten: new Map(), awaited: [] }

/** What is brought is told by target, kind and the name that it arrives with. */
export const recreationsUntil = (at: Moment): Recreations => atOnce(recreationsInParts(at))

/** The same in steps, where it is not known. */
export function* recreationsInParts(at: Moment): InParts<Known> {
  const { before } = at
  if (!before) return noRecreations
  const last = yield* recreationsInParts(before)
  if (last === noRecreations && !at.operations.some(mayCarry)) return last
  return yield* afterStep(last, barePlacesIn(before.graph), barePlacesIn(at.graph), at.operations, at.flattening)
}

/** So many steps of one plan or another are asked about in turn. */
const steps = 24

const afterStep = cacheLatestInParts(function* (
  last: Known,
  was: Topology,
  is: Topology,
  operations: readonly Operation[],
  flattening: Flattening,
): InParts<Known> {
  const [before, after] = [graphOf(was), graphOf(is)]
  const expected = [last.awaited]
  for (const one of carriersBetween(before, after, operations)) expected.push(yield* expectedInParts(one, flattening))
  const { recreations, overwritten, awaited } = yield* matched(expected.flat(), before, after)
  const still = [...last.all].filter(([id]) => after.find(id))
  return {
    all: new Map([...still, ...recreations.map((one) => [one.content.id, one] as const)]),
    heirs: withHeirs(last.heirs, recreations),
    overwritten: new Map([...last.overwritten, ...overwritten]),
    awaited,
  }
}, steps)

function withHeirs(known: Recreations['heirs'], recreations: readonly Recreation[]): Recreations['heirs'] {
  const heirs = new Map(known)
  for (const { content, origins } of recreations) {
    const [origin, ...others] = origins
    if (origin && others.length === 0) heirs.set(origin.id, [...(heirs.get(origin.id) ?? []), content.id])
  }
  return heirs
}

/** Whether content that stands for other came by an upgrade of Group Chat, and not by an import. */
export const isUpgraded = ({ all }: Recreations, { id }: Content): boolean =>
  all.get(id)?.by.operation.kind === 'upgradeGroupChat'

/** What has come for content that a source held, itself included: wherever to, also where it stands for several. */
export function successorsOf(recreations: Recreations, id: EntityId): readonly EntityId[] {
  const successors = successorsIn(recreations)
  if (!successors.has(id)) return [id]
  const ids = new Set<EntityId>([id])
  for (const one of ids) for (const next of successors.get(one) ?? []) ids.add(next)
  return [...ids]
}

const successorsIn = cachedBy(
  ({ all, heirs, overwritten }: Recreations): ReadonlyMap<EntityId, readonly EntityId[]> => {
    const successors = new Map(heirs)
    const add = (id: EntityId, next: EntityId) => successors.set(id, [...(successors.get(id) ?? []), next])
    for (const { content, origins } of all.values()) for (const { id } of origins) add(id, content.id)
    for (const [id, there] of overwritten) add(id, there)
    return successors
  },
)

/** What stands in a stage for content that a source held, also where it has gone on from one target to another. */
export function heirOf({ heirs }: Recreations, graph: Graph, id: EntityId): Content | undefined {
  const seen = new Set<EntityId>([id])
  for (const one of seen) {
    const there = one === id ? undefined : graph.find(one)
    if (there) return there as Content
    for (const next of heirs.get(one) ?? []) seen.add(next)
  }
  return undefined
}
