import { proofOf } from '#core/end-state/proof.ts'
import { rememberLatest } from '#core/memory/remembered.ts'
import type { Plan } from '#core/plan.ts'
import { today } from './derived.ts'

/** The proof of the end state of a plan. */
export const proofFor = rememberLatest((plan: Plan) => proofOf(plan, today()))
