import { planLinkStart } from '#formats/plan-link-start.ts'
import { loadDocuments } from '../commands/load-documents.ts'
import { tellFailure } from '../store/dialog-store.ts'

/**
 * Opens what the address names: `#/plan/ID` a plan that this browser keeps, `#/sample/NAME` a sample, `#plan=…` one that
 * is in the address itself.
 */
export async function openFromAddress(): Promise<void> {
  if (isPlanLink()) return openPlanLink()
  const [, kind, name] = location.hash.split('/')
  if (!name) return
  try {
    const { openSample, openStored } = await loadDocuments()
    const failure = kind === 'plan' ? await openStored(name) : kind === 'sample' ? await openSample(name) : undefined
    if (failure) tellFailure(failure)
  } catch (error) {
    tellFailure(`This browser does not let the planner read what it keeps: ${String(error)}`, 'That did not work')
  }
}

/** Opens a link that comes into the address of a page which is open already. Call once. */
export function followPlanLinks(): void {
  addEventListener('hashchange', () => {
    if (isPlanLink()) void openPlanLink()
  })
}

const isPlanLink = (): boolean => location.hash.startsWith(planLinkStart)

async function openPlanLink(): Promise<void> {
  const { openShared } = await import('../commands/shared-plan.ts')
  const failure = await openShared(location.hash)
  if (failure) tellFailure(failure, 'This link cannot be opened')
}
