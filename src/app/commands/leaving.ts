import { ask } from '../store/dialog-store.ts'
import { usePlanStore } from '../store/plan-store.ts'
import { useSession } from '../store/session-store.ts'
import { allStored, isOpenKept } from './autosave.ts'
import { savePlanFile } from './save-plan.ts'

/** A disk that needs longer is not waited for. */
const patience = 3_000

/** Whether the open plan may give way: it is kept, or the person has a copy of it or wants none. */
export async function mayLeave(): Promise<boolean> {
  if (isKept()) return true
  await Promise.race([allStored(), new Promise((resolve) => setTimeout(resolve, patience))])
  const { plan } = usePlanStore.getState()
  if (isKept() || !plan) return true
  const { save } = useSession.getState()
  const reason = save?.type === 'failed' ? save.reason : 'it takes longer than it should.'
  const answer = await ask({ type: 'unsaved', name: plan.name, reason })
  return answer === 'leave' || (answer === 'copy' && (await savePlanFile(plan)))
}

const isKept = (): boolean => isOpenKept() && useSession.getState().save?.type !== 'failed'
