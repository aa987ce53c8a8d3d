import { earlier } from '#core/domain/migration/steps.ts'
import { type ChatPool, isLegacy, type Pool } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import { type Evidence, evidence } from './verdict.ts'

/** What was of an older generation once, and is so no more. */
interface Former<T extends Pool | ChatPool> {
  /** As it was last seen of that generation. */
  readonly entity: T
  /** The stage that has it no more. */
  readonly since: string
  /** Whether that stage has another generation under the same id: so it neither went nor was it replaced. */
  readonly isInPlace: boolean
}

/** What earlier stages had of an older generation and this one has not, by generation and not by id. */
function formerOf<T extends Pool | ChatPool>(
  at: Moment,
  oldIn: (moment: Moment) => readonly T[],
): readonly Former<T>[] {
  const isHere = new Set<string>(oldIn(at).map(({ id }) => id))
  const found = new Map<string, Former<T>>()
  let next = at
  for (const moment of earlier(at)) {
    const { graph, name } = next
    for (const entity of oldIn(moment)) {
      if (isHere.has(entity.id) || found.has(entity.id)) continue
      found.set(entity.id, { entity, since: name, isInPlace: graph.find(entity.id) !== undefined })
    }
    next = moment
  }
  return [...found.values()]
}

export const formerChatPools = (at: Moment): readonly Former<ChatPool>[] =>
  formerOf(at, ({ graph }) => graph.all('chatPool').filter(isLegacy))

export const formerPools = (at: Moment): readonly Former<Pool>[] =>
  formerOf(at, ({ graph }) => graph.all('pool').filter(({ generation }) => generation !== 'lync2013'))

/**
 * When they went; or that there never were any, unless some are still there. What was changed in place shows neither:
 * it is an error of the step, which touches the point.
 */
export function goneInWords(
  former: readonly Former<Pool | ChatPool>[],
  left: readonly Evidence[],
  none: string,
): readonly Evidence[] {
  if (former.length + left.length === 0) return [evidence(none)]
  const gone = former.filter(({ isInPlace }) => !isInPlace)
  return gone.map(({ entity: { id, name }, since }) => evidence(`${name} is gone since ${since}.`, id))
}

/** Whether this stage or one before it has any of that sort. */
export const everHad = (at: Moment, has: (moment: Moment) => boolean): boolean => [at, ...earlier(at)].some(has)
