import { changeWaiver, waiveFinding } from '../commands/gestures.ts'
import { usePlan, useReport } from '../store/derived.ts'
import { useSession } from '../store/session-store.ts'
import { WaiverForm } from './WaiverForm.tsx'
import { firstStageOf, scopesFor, scopesFrom } from './waiver-scopes.ts'

/** Accepts a finding on purpose, or says anew why and how far one is accepted. */
export function WaiveDialog() {
  const plan = usePlan()
  const { findings } = useReport()
  const { waiving, rewording, stage } = useSession()
  if (waiving) {
    return (
      <WaiverForm
        title="Waive this finding"
        action="Waive"
        text={waiving.message}
        rule={waiving.rule}
        scopes={{ choices: scopesFrom(plan, waiving.stage), now: 'stage' }}
        onSubmit={(words) => waiveFinding(waiving, words)}
        onClose={() => useSession.setState({ waiving: undefined })}
      />
    )
  }
  if (!rewording) return null
  const from = firstStageOf(plan, rewording, stage)
  return (
    <WaiverForm
      title="Change this waiver"
      action="Change"
      text={findings.find(({ waived }) => waived === rewording)?.message ?? 'It matches no finding now.'}
      rule={rewording.rule}
      said={rewording}
      scopes={scopesFor(plan, rewording, from)}
      onSubmit={(words) => changeWaiver(rewording, from, words)}
      onClose={() => useSession.setState({ rewording: undefined })}
    />
  )
}
