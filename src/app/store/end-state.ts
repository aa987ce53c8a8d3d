import { proofOf } from '#core/end-state/proof.ts'
import { rememberLatest } from './derived.ts'

/** The proof of the end state of a plan. */
export const proofFor = rememberLatest(proofOf)
