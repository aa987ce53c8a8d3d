import { type KeyboardEvent, useEffect, useState } from 'react'
import styles from './ui.module.css'

interface TextInputProps {
  readonly id?: string
  readonly value: string
  readonly label?: string
  readonly placeholder?: string
  readonly rows?: number
  readonly inputMode?: 'numeric' | 'text'
  readonly isWrong?: boolean
  readonly describedBy?: string | undefined
  readonly autoFocus?: boolean
  /** Called once, on leaving the field or Enter, and only if the text is another one. */
  readonly onCommit: (value: string) => void
  readonly onCancel?: () => void
}

/** A text field that speaks when the person is done with it, so that one edit is one step. */
export function TextInput({
  value,
  label,
  rows,
  isWrong = false,
  describedBy,
  onCommit,
  onCancel,
  ...rest
}: TextInputProps) {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  const done = () => {
    if (text === value) return
    // What is accepted comes back as the value; what is refused must not stay.
    setText(value)
    onCommit(text)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (!rows || event.ctrlKey)) {
      done()
      if (onCancel && text === value) onCancel()
    }
    if (event.key === 'Escape') {
      event.stopPropagation()
      setText(value)
      onCancel?.()
    }
  }
  const shared = {
    className: styles.input,
    value: text,
    'aria-label': label,
    'aria-invalid': isWrong,
    'aria-describedby': describedBy,
    onBlur: done,
    onKeyDown: press,
    ...rest,
  }
  return rows ? (
    <textarea rows={rows} {...shared} onChange={(event) => setText(event.target.value)} />
  ) : (
    <input type="text" {...shared} onChange={(event) => setText(event.target.value)} />
  )
}
