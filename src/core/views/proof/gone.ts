import { earlier } from '#core/domain/migration/steps.ts'
import { type ChatPool, isLegacy, type Pool } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import { type Evidence, evidence } from './verdict.ts'

/** What was there once. */
interface Gone<T extends Pool | ChatPool> {
  /** As it was last seen. */
  readonly entity: T
  /** The stage that has it no more. */
  readonly since: string
}

/** What earlier stages had and this one has not, each as it was last seen. */
function goneBy<T extends Pool | ChatPool>(at: Moment, allIn: (moment: Moment) => readonly T[]): readonly Gone<T>[] {
  const found = new Map<string, Gone<T>>()
  let since = at.name
  for (const moment of earlier(at)) {
    for (const entity of allIn(moment)) {
      if (!at.graph.find(entity.id) && !found.has(entity.id)) found.set(entity.id, { entity, since })
    }
    since = moment.name
  }
  return [...found.values()]
}

export const goneChatPools = (at: Moment): readonly Gone<ChatPool>[] =>
  goneBy(at, ({ graph }) => graph.all('chatPool').filter(isLegacy))

export const gonePools = (at: Moment): readonly Gone<Pool>[] =>
  goneBy(at, ({ graph }) => graph.all('pool').filter(({ generation }) => generation !== 'lync2013'))

/** When they went; or that there never were any, unless some are still there. */
export function goneInWords(
  gone: readonly Gone<Pool | ChatPool>[],
  left: readonly Evidence[],
  none: string,
): readonly Evidence[] {
  if (gone.length + left.length === 0) return [evidence(none)]
  return gone.map(({ entity: { id, name }, since }) => evidence(`${name} is gone since ${since}.`, id))
}

/** Whether this stage or one before it has any of that sort. */
export const everHad = (at: Moment, has: (moment: Moment) => boolean): boolean => [at, ...earlier(at)].some(has)
