import { newDocumentId } from './documents.ts'
import { browserStore } from './storage/browser-store.ts'
import type { Held } from './storage/holding.ts'
import { leases } from './storage/leases.ts'
import { webLocks } from './storage/web-locks.ts'

/** Tells this tab from the others. */
export const thisTab = newDocumentId()

/** Only a page that is served securely has locks. */
const holding = () => (navigator.locks ? webLocks(navigator.locks) : leases(browserStore, thisTab))

let held: Held | undefined
let stopWaiting: (() => void) | undefined

/** Takes a document for this tab, until another one is opened here or the tab is closed. False where another tab has it. */
export async function holdDocument(id: string, onLost: () => void, isNew = false): Promise<boolean> {
  releaseDocument()
  held = await holding().take(id, onLost, isNew)
  return held !== undefined
}

/** Takes it away from the tab that has it. */
export async function takeDocument(id: string, onLost: () => void): Promise<void> {
  releaseDocument()
  held = await holding().takeAway(id, onLost)
}

/** Takes it once the tab that has it is closed, or gives it back. */
export function holdWhenFree(id: string, onHeld: () => void, onLost: () => void): void {
  stopWaiting?.()
  stopWaiting = holding().takeWhenFree(
    id,
    (taken) => {
      held = taken
      onHeld()
    },
    onLost,
  )
}

export function releaseDocument(): void {
  stopWaiting?.()
  stopWaiting = undefined
  held?.release()
  held = undefined
}

/** Whether some tab has it. */
export const isHeld = (id: string): Promise<boolean> => holding().isTaken(id)
