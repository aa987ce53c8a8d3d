import { useState } from 'react'
import type { WaiverWords } from '#core/edits/governance.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { changeWaiver, waiveFinding } from '../commands/gestures.ts'
import { focusPlaceAfterDialog } from '../focus/moving.ts'
import { placeInHand } from '../focus/regions.ts'
import { usePlan, useReport } from '../store/derived.ts'
import { useSession } from '../store/session-store.ts'
import { WaiverForm } from './WaiverForm.tsx'
import { firstStageOf, scopesFor, scopesFrom } from './waiver-scopes.ts'

/** Accepts a finding on purpose, or says anew why and how far one is accepted. */
export function WaiveDialog() {
  const plan = usePlan()
  const { findings } = useReport()
  const { waiving, rewording, stage } = useSession()
  if (waiving) return <Waiving finding={waiving} />
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

function Waiving({ finding }: { readonly finding: Finding }) {
  const plan = usePlan()
  const [place] = useState(() => placeInHand('problems'))
  const submit = (words: WaiverWords) => {
    waiveFinding(finding, words)
    if (place !== undefined) focusPlaceAfterDialog('problems', place)
  }
  return (
    <WaiverForm
      title="Waive this finding"
      action="Waive"
      text={finding.message}
      rule={finding.rule}
      scopes={{ choices: scopesFrom(plan, finding.stage), now: 'stage' }}
      onSubmit={submit}
      onClose={() => useSession.setState({ waiving: undefined })}
    />
  )
}
