import type { ChatPool, Content } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import { contentsOf } from '../content/islands.ts'
import { carriersIn, isImport } from './carriers.ts'
import { hasMessages } from './imports.ts'
import { broughtBy } from './recreation-matches.ts'
import { earlier } from './steps.ts'

/** What a chat pool has in a stage and no import or upgrade until then has taken along. */
interface LeftOut {
  readonly contents: readonly Content[]
  /** The rooms that have been taken along without their messages. */
  readonly withoutMessages: readonly Content[]
}

/** A room that is disabled, or marked so, stays behind on purpose. */
export function leftOutOf(at: Moment, chatPool: ChatPool): LeftOut {
  const carriers = [at, ...earlier(at)].flatMap((step) =>
    carriersIn(step)
      .filter(({ source }) => source.id === chatPool.id)
      .map((one) => ({ one, ids: new Set(broughtBy(one, step.flattening).map(({ id }) => id)) })),
  )
  const whole = carriers.filter(({ one }) => !isImport(one) || hasMessages(one.operation))
  const held = contentsOf(at.graph, chatPool).filter(
    (content) => content.kind !== 'room' || !(content.disabled || content.leaveBehind),
  )
  const isTaken = ({ id }: Content) => carriers.some(({ ids }) => ids.has(id))
  return {
    contents: held.filter((content) => !isTaken(content)),
    withoutMessages: held.filter(
      (content) => content.kind === 'room' && isTaken(content) && !whole.some(({ ids }) => ids.has(content.id)),
    ),
  }
}
