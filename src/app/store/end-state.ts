import { cacheLatestInParts } from '#core/model/base/caches.ts'
import { atOnce, type InParts } from '#core/model/base/in-parts.ts'
import type { Plan } from '#core/model/plan.ts'
import { type Proof, proofInParts } from '#core/views/proof/proof.ts'
import { check } from './check.ts'
import { reportOf, today } from './derived.ts'
import { unplaced } from './unplaced.ts'

/** The proof of the end state of a plan, as of today: a waiver can have ended since. */
export const proofFor = (plan: Plan): Proof | undefined => atOnce(proofForInParts(plan))

/** The same in steps, where it is not known. */
export const proofForInParts = (plan: Plan): InParts<Proof | undefined> => proofOn(unplaced(plan), today())

/** The plan is checked already, unless it has lowered rules that a proof asks as they are. */
const proofOn = cacheLatestInParts((plan: Plan, day: string) =>
  proofInParts(plan, day, (asked, ...how) => (asked === plan ? reportOf(plan) : check(asked, ...how))),
)
