import { isHeld, releaseDocument, takeDocument } from '../../platform/document-hold.ts'
import { documents } from '../../platform/documents.ts'
import { askTab, onTabMessage, type TabMessage, tellTabs, type Wish } from '../../platform/tabs.ts'
import { answer, ask } from '../../store/dialog-store.ts'
import { usePlanStore } from '../../store/plan-store.ts'
import { say } from '../../store/voice-store.ts'
import { allStored, isOpenKept, stopKeeping } from '../autosave.ts'
import { closeToStart } from '../close-to-start.ts'
import { clearAddress } from '../place-in-address.ts'
import { catchUp, goOnHere, loseTo, showOnly, stopFollowing } from './following.ts'

/** A tab that does not answer for so long is asleep, and its document may be taken. */
const patience = 3_000
/** For so long somebody is asked in another tab. */
const longPatience = 120_000

/** Edits here what another tab has. A sentence where that has something that is not kept. */
export async function takeOver(id: string): Promise<string | undefined> {
  const isGranted = await askTab(id, 'take-over', patience)
  if (isGranted === false) return notKeptThere
  await takeDocument(id, loseTo(id))
  await goOnHere(id, 'You edit this plan here now. The other tab shows it.')
  return undefined
}

const notKeptThere = 'The other tab has changes that it could not save yet. Go there and download a copy first.'

/** Deletes a plan from this browser, once all who may have it open agree. A sentence where somebody does not. */
export async function forgetOnceAsked(id: string, name: string): Promise<string | undefined> {
  const isOpen = await isHeld(id)
  if (!(await ask({ type: 'forget-plan', name, isOpen }))) return undefined
  if (isOpen && !(await isLetGo(id, name))) return `${name} was not deleted: the other tab keeps it.`
  await documents.forget(id)
  tellTabs({ type: 'forgotten', id })
  say(`${name} is deleted.`)
  return undefined
}

async function isLetGo(id: string, name: string): Promise<boolean> {
  const stop = new AbortController()
  const closed = ask({ type: 'asked-elsewhere', name }).then(() => stop.abort())
  const isGranted = await askTab(id, 'forget', longPatience, stop.signal)
  answer('asked-elsewhere', true)
  await closed
  return isGranted === true || !(await isHeld(id))
}

/** Hears from now on what other tabs do and want. Returns how to end that. */
export const startListeningToTabs = (): (() => void) => onTabMessage((message) => void hear(message))

async function hear(message: TabMessage): Promise<void> {
  const { id } = message
  if (message.type === 'kept') await catchUp(id)
  if (message.type === 'forgotten') stopFollowing(id)
  const { document, plan } = usePlanStore.getState()
  if (message.type !== 'wish' || document?.id !== id || document.readOnly !== undefined || !plan) return
  const isGranted = await grant[message.wish](id, plan.name)
  tellTabs({ type: 'answer', id, wish: message.wish, tab: message.tab, isGranted })
}

const grant: Readonly<Record<Wish, (id: string, name: string) => Promise<boolean>>> = {
  async 'take-over'(id) {
    await allStored()
    if (!isOpenKept()) return false
    // No step more, from now on; the lock goes when the other tab takes it.
    showOnly(id)
    return true
  },
  async forget(id, name) {
    const isAgreed = (await ask({ type: 'forget-open', name })) === true
    if (!isAgreed || usePlanStore.getState().document?.id !== id) return false
    stopKeeping()
    closeToStart('deleted')
    releaseDocument()
    clearAddress()
    return true
  },
}
