import type { Plan } from '#core/model/plan.ts'
import { proofFor } from '../../store/end-state.ts'
import { useSettled } from '../../ui/use-settled.ts'

/** What the last stage is, by its evidence, told once the edit itself is seen. */
export const EndState = ({ plan }: { readonly plan: Plan }) =>
  proofFor(useSettled(plan))?.isProven ? 'end state proven' : 'end state'
