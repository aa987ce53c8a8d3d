import { proofOf } from '#core/end-state/proof.ts'
import { rememberLatest } from '#core/memory/remembered.ts'

/** The proof of the end state of a plan. */
export const proofFor = rememberLatest(proofOf)
