import { usePlan } from '../../store/derived.ts'
import { useSession } from '../../store/session-store.ts'
import { ApproveDialog } from './ApproveDialog.tsx'
import { StageLossDialog } from './StageLossDialog.tsx'
import { StagePropertiesDialog } from './StagePropertiesDialog.tsx'

/** What is asked before something is done with a stage. */
export function StageDialogs() {
  const plan = usePlan()
  const asked = useSession((state) => state.stageDialog)
  const stage = plan.stages.find(({ id }) => id === asked?.stage)
  if (!asked || !stage) return null
  const close = () => useSession.setState({ stageDialog: undefined })
  switch (asked.type) {
    case 'properties':
      return <StagePropertiesDialog stage={stage} onClose={close} />
    case 'approve':
      return <ApproveDialog stage={stage} onClose={close} />
    default:
      return <StageLossDialog stage={stage} how={asked.type} onClose={close} />
  }
}
