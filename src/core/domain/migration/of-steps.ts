import type { InParts } from '#core/model/base/in-parts.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import { carriersIn } from './carriers.ts'
import { expectedOf } from './recreation-matches.ts'
import { recreationsUntil } from './recreations.ts'
import { later } from './steps.ts'

/**
 * Finds out of the step to a stage, and of those after it, what is asked of all that is brought, one thing after the
 * other, so that it is known to the rules, which would each find it in one long step.
 */
export function* askOfSteps(at: Moment): InParts<void> {
  for (const moment of [at, ...later(at)]) {
    for (const one of carriersIn(moment)) {
      expectedOf(one, moment.flattening)
      yield
    }
    recreationsUntil(moment)
    yield
  }
}
