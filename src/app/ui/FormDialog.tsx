import type { FormEvent, ReactNode, RefObject } from 'react'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import styles from './dialog.module.css'

interface FormDialogProps {
  readonly title: string
  readonly text?: string
  /** What its button says. */
  readonly action: string
  /** What has to be filled in first. */
  readonly missing: string | undefined
  readonly focus: RefObject<HTMLElement | null>
  readonly children: ReactNode
  readonly onSubmit: () => void
  readonly onClose: () => void
}

/** A few fields and a button; Enter in a field presses it. */
export function FormDialog({ title, text, action, missing, focus, children, onSubmit, onClose }: FormDialogProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (missing === undefined) onSubmit()
  }
  return (
    <Dialog
      title={title}
      text={text}
      focus={focus}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form="dialog-form" disabledReason={missing}>
            {action}
          </Button>
        </>
      }
    >
      <form id="dialog-form" className={styles.form} onSubmit={submit}>
        {children}
      </form>
    </Dialog>
  )
}
