import { isSameName } from '#core/model/base/same-name.ts'
import type { ChatPool, Content } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import { chatPoolOf, contentOf } from '../content/islands.ts'
import type { Carrier } from './carriers.ts'
import { expectedOf } from './recreation-matches.ts'
import { recreationsUntil, successorsOf } from './recreations.ts'
import { later } from './steps.ts'

/** What is brought by the step to this stage and not there in any stage from then on. */
export function notLanded(at: Moment, one: Carrier): readonly Content[] {
  const places = [at, ...later(at)].map(whereaboutsIn)
  return broughtBy(at, one).filter(
    (content) => !places.some((whereaboutsOf) => whereaboutsOf(content).some(({ id }) => id === one.target.id)),
  )
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
  return broughtBy(at, one).flatMap((content) => {
    const where = after.map(({ whereaboutsOf }) => whereaboutsOf(content).find(({ id }) => id !== one.source.id))
    const last = where.findLastIndex((chatPool) => chatPool !== undefined)
    const [chatPool, since] = [where[last], after[last + 1]?.moment]
    return chatPool && since ? [{ content, chatPool, since }] : []
  })
}

const broughtBy = (at: Moment, one: Carrier): readonly Content[] =>
  expectedOf(one, at.flattening).map(({ content }) => content)

/** The chat pools that have content in a stage, by its id or as what stands for it; an add-in is told by its name. */
function whereaboutsIn(at: Moment): (content: Content) => readonly ChatPool[] {
  const { graph } = at
  const recreations = recreationsUntil(at)
  return (content) => {
    const found = [...successorsOf(recreations, content.id)].flatMap((id) => contentOf(graph, id) ?? [])
    const registered =
      content.kind === 'addIn' ? graph.all('addIn').filter((one) => isSameName(one.name, content.name)) : []
    return [...found, ...registered].flatMap((one) => chatPoolOf(graph, one) ?? [])
  }
}
