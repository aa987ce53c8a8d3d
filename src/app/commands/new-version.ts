import { keepOffline, loadNewer } from '../platform/offline.ts'
import { tellFailure } from '../store/dialog-store.ts'
import { tellNewVersion } from '../store/new-version-store.ts'
import { usePlanStore } from '../store/plan-store.ts'
import { useSession } from '../store/session-store.ts'

/** Keeps the planner for when there is no network, and tells when a newer one is there. Call once. */
export const startOffline = (): void => void keepOffline(() => tellNewVersion(true))

/** Goes on with this page for now; the newer planner comes when no page of this one is open any more. */
export const stayWithVersion = (): void => tellNewVersion(false)

/** Loads the newer planner once all that was done is stored; where that is not so, nothing is lost for it. */
export async function takeNewVersion(): Promise<void> {
  const { plan, document } = usePlanStore.getState()
  if (plan && document?.readOnly === undefined) await (await import('./autosave.ts')).allStored()
  if (useSession.getState().save?.type === 'failed') {
    return tellFailure('The plan is not saved in this browser. Save it as a file first.', 'The page is not loaded anew')
  }
  await loadNewer()
}
