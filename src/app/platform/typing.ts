import { fieldsNamed, isQuiet, isVisible, nameOfField } from './controls.ts'

/** What stands in a field and was not said yet. */
export interface Typed {
  /** What the field is called, and which of those that are called so. */
  readonly field: string
  readonly place: number
  readonly text: string
}

type TextField = HTMLInputElement | HTMLTextAreaElement

const isTextField = (element: Element | null): element is TextField =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement

/** What is being typed now; nothing where the field has been left, or holds what is kept. */
export function typedNow(): Typed | undefined {
  const field = document.activeElement
  if (!isTextField(field) || field.dataset['quiet'] === undefined || isQuiet(field)) return undefined
  const name = nameOfField(field)
  return { field: name, place: fieldsNamed(name).indexOf(field), text: field.value }
}

const pause = 250

/** Calls `look` whenever what is typed may have become another, once the fingers rest. Returns how to end that. */
export function onTyping(look: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(look, pause)
  }
  const events = ['input', 'keyup', 'focusout'] as const
  for (const event of events) document.addEventListener(event, soon)
  return () => {
    clearTimeout(timer)
    for (const event of events) document.removeEventListener(event, soon)
  }
}

/** Types into a field again, as if a person did. False where the field is not there, or holds nothing that can be typed. */
export function typeAgain({ field: name, place, text }: Typed): boolean {
  const fields = fieldsNamed(name).filter(isTextField)
  const field = fields[place] ?? fields[0]
  if (!field || !isVisible(field) || field.disabled || field.readOnly) return false
  field.focus()
  // React hears of a value only where it did not set it itself.
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text)
  field.dispatchEvent(new Event('input', { bubbles: true }))
  return true
}
