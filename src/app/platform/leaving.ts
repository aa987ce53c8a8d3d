/**
 * Calls `keep` when the page may be left for good: closed, reloaded, hidden, or put aside by the browser. Where `isUnsafe`
 * says that something is not kept all the same, the browser asks the person first. Returns how to end that.
 */
export function onLeaving(keep: () => void, isUnsafe: () => boolean): () => void {
  const hide = () => document.visibilityState === 'hidden' && keep()
  const ask = (event: BeforeUnloadEvent) => {
    keep()
    if (isUnsafe()) event.preventDefault()
  }
  addEventListener('pagehide', keep)
  addEventListener('beforeunload', ask)
  document.addEventListener('visibilitychange', hide)
  return () => {
    removeEventListener('pagehide', keep)
    removeEventListener('beforeunload', ask)
    document.removeEventListener('visibilitychange', hide)
  }
}

/** Calls `look` when somebody comes back to the page from elsewhere. Returns how to end that. */
export function onReturning(look: () => void): () => void {
  addEventListener('focus', look)
  return () => removeEventListener('focus', look)
}
