import { focused, isInDialog } from '../platform/controls.ts'

/**
 * Keys that are pressed once a dialog was asked for, and before it has the focus, are meant for it: Escape takes it back,
 * and no other does anything to what lies beneath. Returns how to end that sooner.
 */
export function holdKeysForDialog(onEscape: () => void): () => void {
  const hold = (event: KeyboardEvent) => {
    if (isInDialog(focused())) return end()
    event.stopImmediatePropagation()
    // What the browser itself does by a key, such as to load the page again, it does at any time.
    if (!event.ctrlKey && !event.metaKey && !event.altKey) event.preventDefault()
    if (event.key === 'Escape') onEscape()
  }
  const end = () => {
    window.removeEventListener('keydown', hold, true)
    document.removeEventListener('focusin', endInDialog)
  }
  const endInDialog = () => isInDialog(focused()) && end()
  window.addEventListener('keydown', hold, true)
  document.addEventListener('focusin', endInDialog)
  return end
}
