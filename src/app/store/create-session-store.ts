import { create, type StoreApi, type UseBoundStore } from 'zustand'

const resets: (() => void)[] = []

/** A store of what is about the open plan and no part of it: it begins anew with each plan. */
export function createSessionStore<T extends object>(initial: T): UseBoundStore<StoreApi<T>> {
  const store = create<T>(() => initial)
  onReset(() => store.setState(initial, true))
  return store
}

/** What has to be done when another plan opens, or none. */
export function onReset(reset: () => void): void {
  resets.push(reset)
}

/** Forgets all that was selected, filtered, open or under way: another plan opens, or none. */
export function resetSession(): void {
  for (const reset of resets) reset()
}
