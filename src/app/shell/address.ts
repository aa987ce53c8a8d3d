import { planLinkStart } from '#formats/plan-link-start.ts'
import { loadDocuments } from '../commands/load-documents.ts'
import { addressOfOpen, clearAddress } from '../commands/place-in-address.ts'
import { tellFailure } from '../store/dialog-store.ts'
import { usePlanStore } from '../store/plan-store.ts'

/**
 * Opens what the address names: `#/plan/ID` a plan that this browser keeps, `#/sample/NAME` a sample, `#plan=…` one that
 * is in the address itself; nothing the start screen.
 */
export async function openFromAddress(): Promise<void> {
  if (location.hash.startsWith(planLinkStart)) return openPlanLink()
  if (location.hash === addressOfOpen()) return
  const [, kind, name] = location.hash.split('/')
  try {
    const { closePlan, openSample, openStored } = await loadDocuments()
    if (!name) await closePlan()
    const failure = !name ? undefined : kind === 'plan' ? await openStored(name) : await openSample(name)
    if (failure) tellFailure(failure)
  } catch (error) {
    tellFailure(`This browser does not let the planner read what it keeps: ${String(error)}`, 'That did not work')
  }
  // What was not opened after all, be it that the person stays with what is open, is not named either.
  clearAddress()
}

/** Opens what comes into the address of a page that is open already: a link, Back and Forward. Call once. */
export function followAddress(): void {
  addEventListener('hashchange', () => void openFromAddress())
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void openAgain()
  })
}

/** A page that the browser had put aside may have lost its plan to another tab. */
async function openAgain(): Promise<void> {
  const { document } = usePlanStore.getState()
  if (!document || (document.readOnly !== undefined && !document.isFollowing)) return
  const failure = await (await loadDocuments()).openStored(document.id)
  if (failure) tellFailure(failure)
}

async function openPlanLink(): Promise<void> {
  const { openShared } = await import('../commands/shared-plan.ts')
  const failure = await openShared(location.hash)
  if (failure) tellFailure(failure, 'This link cannot be opened')
}
