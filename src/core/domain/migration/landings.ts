import { cachedBy, cacheLatest } from '#core/model/base/caches.ts'
import { once } from '#core/model/base/once.ts'
import { isSameName } from '#core/model/base/same-name.ts'
import type { ChatPool, Content, EntityId } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Topology } from '#core/model/topology.ts'
import { chatPoolOf, contentOf, contentsOf } from '../content/islands.ts'
import type { Carrier } from './carriers.ts'
import { placesIn } from './content-moves.ts'
import { broughtBy } from './recreation-matches.ts'
import { type Recreations, recreationsUntil, successorsOf } from './recreations.ts'
import { later } from './steps.ts'

/** What is brought by the step to this stage and not there in any stage from then on. */
export const notLanded = (at: Moment, one: Carrier): readonly Content[] =>
  awayFromAll(
    broughtBy(one, at.flattening),
    one.target.id,
    ...[at, ...later(at)].flatMap((moment) => [placesIn(moment.graph), recreationsUntil(moment)] as const),
  )

/** So many steps of one plan or another are asked about in turn. */
const steps = 24

/** Of all that is brought what is not on a chat pool, in any of some stages: found once, as it can be all of a company. */
const awayFromAll = cacheLatest(
  (
    brought: readonly Content[],
    target: EntityId<'chatPool'>,
    ...stages: readonly (Topology | Recreations)[]
  ): readonly Content[] => {
    const isAway = stages.flatMap((places, at) =>
      at % 2 === 0 ? awayFrom(target, places as Topology, stages[at + 1] as Recreations) : [],
    )
    return brought.filter((content) => isAway.every((away) => away(content)))
  },
  steps,
)

/** Content that has landed, and is in no stage any more since. */
export interface Gone {
  readonly content: Content
  /** Where it was last. */
  readonly chatPool: ChatPool
  /** The first stage without it. */
  readonly since: Moment
}

/** What has been brought by the step to a stage, and has gone again until the last stage, other than with the source. */
export function goneAgain(at: Moment, one: Carrier): readonly Gone[] {
  const after = [at, ...later(at)].map((moment) => ({ moment, whereaboutsOf: whereaboutsIn(moment) }))
  return broughtBy(one, at.flattening).flatMap((content) => {
    const where = after.map(({ whereaboutsOf }) => whereaboutsOf(content).find(({ id }) => id !== one.source.id))
    const last = where.findLastIndex((chatPool) => chatPool !== undefined)
    const [chatPool, since] = [where[last], after[last + 1]?.moment]
    return chatPool && since ? [{ content, chatPool, since }] : []
  })
}

/** Whether content is not on a chat pool in a stage, neither by its id nor as what stands for it. */
function awayFrom(
  target: EntityId<'chatPool'>,
  places: Topology,
  recreations: Recreations,
): (content: Content) => boolean {
  const graph = graphOf(places)
  const held = heldIn(places)(target)
  const isRegistered = (addIn: Content) =>
    graph.referrers('addIn', target, 'chatPool').some(({ name }) => isSameName(name, addIn.name))
  return (content) =>
    !successorsOf(recreations, content.id).some((id) => held.has(id)) &&
    !(content.kind === 'addIn' && isRegistered(content))
}

const heldIn = cachedBy((places: Topology) =>
  once((id: EntityId<'chatPool'>): ReadonlySet<EntityId> => {
    const graph = graphOf(places)
    const there = graph.get('chatPool', id)
    return new Set(there ? contentsOf(graph, there).map((content) => content.id) : [])
  }),
)

/**
 * The chat pools that have content in a stage, by its id or as what stands for it; an add-in is told by its name. It is
 * asked about all content of a chat pool, so that is read as a whole.
 */
function whereaboutsIn(at: Moment): (content: Content) => readonly ChatPool[] {
  const graph = graphOf(placesIn(at.graph))
  const recreations = recreationsUntil(at)
  return (content) => {
    const found = successorsOf(recreations, content.id).flatMap((id) => contentOf(graph, id) ?? [])
    const registered =
      content.kind === 'addIn' ? graph.all('addIn').filter((one) => isSameName(one.name, content.name)) : []
    return [...found, ...registered].flatMap((one) => chatPoolOf(graph, one) ?? [])
  }
}
