import { usePlanStore } from '../store/plan-store.ts'

const addressOf = (id: string): string => `#/plan/${id}`

/** What the address says while the open document is shown; what is only read and not kept has none. */
export function addressOfOpen(): string {
  const { document } = usePlanStore.getState()
  const isKept = document && (document.readOnly === undefined || document.isFollowing)
  return isKept ? addressOf(document.id) : ''
}

/** Names what is open now, one step further in the history of this tab. */
export function tellAddress(): void {
  const hash = addressOfOpen()
  if (location.hash === hash) return
  // What a sample became is not what it was: to go back leads before it.
  if (location.hash.startsWith('#/sample/')) replaceAddress(hash)
  else history.pushState(null, '', location.pathname + location.search + hash)
}

/** Takes out of the address, and out of the history of this tab, what was opened by it. */
export const clearAddress = (): void => replaceAddress(addressOfOpen())

const replaceAddress = (hash: string): void =>
  history.replaceState(null, '', location.pathname + location.search + hash)
