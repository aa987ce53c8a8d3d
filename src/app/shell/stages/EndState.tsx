import type { Plan } from '#core/model/plan.ts'
import { proofFor } from '../../store/end-state.ts'

/** What the last stage is, by its evidence. */
export const EndState = ({ plan }: { readonly plan: Plan }) =>
  proofFor(plan)?.isProven ? 'end state proven' : 'end state'
