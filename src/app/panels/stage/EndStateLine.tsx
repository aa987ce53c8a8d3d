import { Flag } from 'lucide-react'
import type { Plan } from '#core/model/plan.ts'
import { counted } from '#core/model/words.ts'
import { goToTab } from '../../commands/panels.ts'
import { proofFor } from '../../store/end-state.ts'
import { iconSizes } from '../../ui/icon-sizes.ts'
import { StageLine } from './StageLine.tsx'

/** Whether the last stage is proven to be the end; leads to its proof. */
export function EndStateLine({ plan }: { readonly plan: Plan }) {
  const proof = proofFor(plan)
  if (!proof) return null
  const open = proof.points.filter(({ state }) => state !== 'proven').length
  return (
    <ul>
      <StageLine sign={<Flag size={iconSizes.small} aria-hidden />} onOpen={() => goToTab('endState')}>
        {proof.isProven ? 'End state proven' : `End state: ${counted(open, 'point')} open`}
      </StageLine>
    </ul>
  )
}
