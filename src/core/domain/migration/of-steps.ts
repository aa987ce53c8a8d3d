import type { InParts } from '#core/model/base/in-parts.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import { carriersIn, isImport } from './carriers.ts'
import { otherReading } from './flattening.ts'
import { migratingRooms } from './imports.ts'
import { notLanded } from './landings.ts'
import { lossesInParts } from './lost-content.ts'
import { roomsByArrival } from './meetings.ts'
import { expectedInParts } from './recreation-matches.ts'
import { recreationsInParts } from './recreations.ts'
import { later } from './steps.ts'

/**
 * Finds out of the step to a stage, and of those after it, what is asked of all that is brought, one thing after the
 * other, so that it is known to the rules, which would each find it in one long step.
 */
export function* askOfSteps(at: Moment): InParts<void> {
  for (const moment of [at, ...later(at)]) {
    for (const one of carriersIn(moment)) {
      migratingRooms(one.from, one.source)
      yield
      yield* expectedInParts(one, moment.flattening)
      yield
    }
    yield* recreationsInParts(moment)
    yield
  }
  for (const one of carriersIn(at)) {
    notLanded(at, one)
    yield
    if (!isImport(one) || !isLegacy(one.source)) continue
    for (const reading of [at.flattening, otherReading(at.flattening)]) {
      roomsByArrival(reading)(one.from, one.source)
      yield
    }
  }
  yield* lossesInParts(at, () => true)
}
