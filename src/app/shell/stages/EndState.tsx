import type { Plan } from '#core/model/plan.ts'
import { proofFor } from '../../store/end-state.ts'
import { useOnceSettled } from '../../ui/use-settled.ts'

/** What the last stage is, by its evidence, told once the plan, or the edit itself, is seen. */
export function EndState({ plan }: { readonly plan: Plan }) {
  const settled = useOnceSettled(plan)
  return settled && proofFor(settled)?.isProven ? 'end state proven' : 'end state'
}
