import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import styles from './field.module.css'

interface TextInputProps {
  readonly id?: string
  readonly value: string
  readonly label?: string
  readonly placeholder?: string
  readonly rows?: number
  /** One line that is shown whole, however long: it wraps, and Enter ends it. */
  readonly wraps?: boolean
  readonly inputMode?: 'numeric' | 'text'
  readonly isWrong?: boolean
  readonly describedBy?: string | undefined
  readonly autoFocus?: boolean
  /** What is there is selected at first, so that typing replaces it. */
  readonly isSelected?: boolean
  /** Called once, on leaving the field or Enter, and only if the text is another one. */
  readonly onCommit: (value: string) => void
  /** Called after Enter and after Escape, which keeps the old text. */
  readonly onDone?: () => void
  /** Called whenever the field is left, after it has spoken. */
  readonly onLeave?: () => void
}

/** A text field that speaks when the person is done with it, so that one edit is one step. */
export function TextInput(props: TextInputProps) {
  const { value, label, rows, wraps = false, isWrong = false, describedBy, isSelected = false } = props
  const { id, placeholder, inputMode, autoFocus = false, onLeave } = props
  const { text, setText, speak, press } = useTyped(props)
  const shared = {
    id,
    placeholder,
    inputMode,
    autoFocus,
    className: styles.input,
    value: text,
    'aria-label': label,
    'aria-invalid': isWrong,
    'aria-describedby': describedBy,
    // Nothing is typed that was not spoken yet: undo means the last edit, not the last letter.
    'data-quiet': text === value,
    onFocus: isSelected ? selectAll : undefined,
    onBlur: () => {
      speak()
      onLeave?.()
    },
    onKeyDown: press,
  }
  return rows || wraps ? (
    <textarea rows={rows ?? 1} {...shared} onChange={(event) => setText(event.target.value)} />
  ) : (
    <input type="text" {...shared} onChange={(event) => setText(event.target.value)} />
  )
}

/** What is typed, until it is said by Enter or by leaving the field, or taken back by Escape. */
function useTyped({ value, rows, wraps = false, onCommit, onDone }: TextInputProps) {
  const [text, setText] = useState(value)
  const isCancelled = useRef(false)
  // At once: what is typed into a field that was just drawn stays.
  useLayoutEffect(() => setText(value), [value])
  const speak = () => {
    if (text === value || isCancelled.current) return
    // What is accepted comes back as the value; what is refused must not stay.
    setText(value)
    onCommit(wraps ? text.replace(/\s*\n\s*/g, ' ') : text)
  }
  const press = (event: KeyboardEvent) => {
    const isEnter = event.key === 'Enter' && (!rows || event.ctrlKey)
    if (isEnter && wraps) event.preventDefault()
    if (isEnter) speak()
    if (event.key === 'Escape') {
      // Where there is nothing to take back, Escape belongs to what is around the field.
      if (text !== value || onDone) event.stopPropagation()
      isCancelled.current = onDone !== undefined
      setText(value)
    }
    if (isEnter || event.key === 'Escape') onDone?.()
  }
  return { text, setText, speak, press }
}

const selectAll = ({ currentTarget }: FocusEvent<HTMLInputElement | HTMLTextAreaElement>): void =>
  currentTarget.select()
