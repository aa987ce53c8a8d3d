import { announce } from '../store/session-store.ts'

/** Puts a text on the clipboard, and says whether that worked. */
export function copyText(text: string, what: string): void {
  navigator.clipboard.writeText(text).then(
    () => announce(`${what} are on the clipboard.`),
    () => announce(`${what} cannot be copied: this browser does not allow it here.`),
  )
}
