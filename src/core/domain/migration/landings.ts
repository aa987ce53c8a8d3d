import { isSameName } from '#core/model/base/same-name.ts'
import type { ChatPool, Content, EntityId } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import { chatPoolOf, contentOf, contentsOf } from '../content/islands.ts'
import type { Carrier } from './carriers.ts'
import { placesIn } from './content-moves.ts'
import { broughtBy } from './recreation-matches.ts'
import { recreationsUntil, successorsOf } from './recreations.ts'
import { later } from './steps.ts'

/** What is brought by the step to this stage and not there in any stage from then on. */
export function notLanded(at: Moment, one: Carrier): readonly Content[] {
  const isAway = [at, ...later(at)].map((moment) => awayFrom(one.target, moment))
  return broughtBy(one, at.flattening).filter((content) => isAway.every((away) => away(content)))
}

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
function awayFrom({ id: target }: ChatPool, at: Moment): (content: Content) => boolean {
  const graph = graphOf(placesIn(at.graph))
  const recreations = recreationsUntil(at)
  const there = graph.get('chatPool', target)
  const held = new Set<EntityId>(there ? contentsOf(graph, there).map(({ id }) => id) : [])
  const isRegistered = (addIn: Content) =>
    graph.referrers('addIn', target, 'chatPool').some(({ name }) => isSameName(name, addIn.name))
  return (content) =>
    !successorsOf(recreations, content.id).some((id) => held.has(id)) &&
    !(content.kind === 'addIn' && isRegistered(content))
}

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
