import { say } from '../store/session-store.ts'

/** Puts a text on the clipboard, and says whether that worked. */
export function copyText(text: string, what: string): void {
  navigator.clipboard.writeText(text).then(
    () => say(`${what} are on the clipboard.`),
    () => say(`${what} cannot be copied: this browser does not allow it here.`),
  )
}
