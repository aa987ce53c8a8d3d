import { hasOwnClipboard } from './controls.ts'

/** What the browser tells when a person copies, cuts or pastes outside of a text field. */
interface ClipboardActions {
  /** The text to copy; undefined leaves the browser to copy what it would. */
  copy(): string | undefined
  cut(): string | undefined
  /** True where the text was used. */
  paste(text: string): boolean
}

/** Listens to the browser's own copy, cut and paste, which need no permission. Returns how to stop. */
export function listenToClipboard(actions: ClipboardActions): () => void {
  const give = (act: () => string | undefined) => (event: ClipboardEvent) => {
    if (isElsewhere(event) || !window.getSelection()?.isCollapsed) return
    const text = act()
    if (text === undefined) return
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
  }
  const [copy, cut] = [give(actions.copy), give(actions.cut)]
  const paste = (event: ClipboardEvent) => {
    if (isElsewhere(event)) return
    if (actions.paste(event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault()
  }
  document.addEventListener('copy', copy)
  document.addEventListener('cut', cut)
  document.addEventListener('paste', paste)
  return () => {
    document.removeEventListener('copy', copy)
    document.removeEventListener('cut', cut)
    document.removeEventListener('paste', paste)
  }
}

/** A field or a dialog has a clipboard of its own. */
const isElsewhere = ({ target, defaultPrevented }: Event): boolean =>
  defaultPrevented || (target instanceof Element && hasOwnClipboard(target))

/** Writes to the clipboard; false where the browser does not let a page do so. */
export async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/**
 * Writes a picture to the clipboard, in those of its forms that the browser takes; it may still be being made. False where
 * the browser does not let a page do so.
 */
export async function writePicture(forms: Readonly<Record<string, Promise<Blob>>>): Promise<boolean> {
  try {
    const taken = Object.entries(forms).filter(([type]) => alwaysTaken.includes(type) || ClipboardItem.supports(type))
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(taken))])
    return true
  } catch {
    return false
  }
}

const alwaysTaken = ['image/png', 'text/plain']

/** Reads the clipboard; undefined where the browser or the person does not let a page do so. */
export async function readClipboard(): Promise<string | undefined> {
  try {
    return await navigator.clipboard.readText()
  } catch {
    return undefined
  }
}
