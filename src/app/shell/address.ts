import { loadDocuments } from '../commands/load-documents.ts'
import { tellFailure } from '../store/dialog-store.ts'

/** Opens what the address names: `#/plan/ID` a plan that this browser keeps, `#/sample/NAME` a sample. */
export async function openFromAddress(): Promise<void> {
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
