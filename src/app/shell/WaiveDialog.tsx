import type { WaiverWords } from '#core/edits/governance.ts'
import type { StageId, Waiver } from '#core/model/plan.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { usePlan, useReport } from '../store/derived.ts'
import { WaiverForm } from './WaiverForm.tsx'
import { scopesFor, scopesFrom } from './waiver-scopes.ts'

interface Answering {
  readonly onAnswer: (words: WaiverWords) => void
  readonly onClose: () => void
}

/** Accepts a finding on purpose. */
export function WaiveDialog({ finding, ...answering }: Answering & { readonly finding: Finding }) {
  const plan = usePlan()
  return (
    <WaiverForm
      title="Waive this problem"
      action="Waive"
      text={finding.message}
      rule={finding.rule}
      scopes={{ choices: scopesFrom(plan, finding.stage), now: 'stage' }}
      {...answering}
    />
  )
}

interface RewordDialogProps extends Answering {
  readonly waiver: Waiver
  /** The first stage that it holds for. */
  readonly from: StageId
}

/** Says anew why and how far a finding is accepted. */
export function RewordDialog({ waiver, from, ...answering }: RewordDialogProps) {
  const plan = usePlan()
  const { findings } = useReport()
  return (
    <WaiverForm
      title="Change this waiver"
      action="Change"
      text={findings.find(({ waived }) => waived === waiver)?.message ?? 'It matches no problem now.'}
      rule={waiver.rule}
      waiver={waiver}
      scopes={scopesFor(plan, waiver, from)}
      {...answering}
    />
  )
}
