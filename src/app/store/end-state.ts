import { rememberLatest } from '#core/model/base/remembered.ts'
import type { Plan } from '#core/model/plan.ts'
import { type Proof, proofOf } from '#core/views/proof/proof.ts'
import { today } from './derived.ts'

/** The proof of the end state of a plan, as of today: a waiver can have ended since. */
export const proofFor = (plan: Plan): Proof | undefined => proofOn(plan, today())

const proofOn = rememberLatest(proofOf)
