import { useRef } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

interface ForgetDialogProps {
  /** What the plan is called. */
  readonly name: string
  readonly onAgree: () => void
  readonly onClose: () => void
}

/** Asks before a plan is deleted from the browser. */
export function ForgetDialog({ name, isOpen, onAgree, onClose }: ForgetDialogProps & { readonly isOpen: boolean }) {
  const text = 'It goes from this browser and cannot be brought back. Files that you saved stay.'
  return (
    <Dialog
      title={`Delete ${name}?`}
      text={isOpen ? `It is open in another tab, which is asked, too. ${text}` : text}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button look="primary" onClick={onAgree}>
            Delete the plan
          </Button>
        </>
      }
    />
  )
}

/** Asks in the tab that has a plan open whether another may delete it. */
export function ForgetOpenDialog({ name, onAgree, onClose }: ForgetDialogProps) {
  // It comes up while somebody works here, who may be about to press a key.
  const keep = useRef<HTMLButtonElement>(null)
  return (
    <Dialog
      focus={keep}
      title={`Delete ${name}?`}
      text="Another tab wants to delete the plan that is open here. It would close, and go from this browser for good."
      isQuestion
      onClose={onClose}
      actions={
        <>
          <Button onClick={onAgree}>Delete the plan</Button>
          <Button ref={keep} look="primary" onClick={onClose}>
            Keep it
          </Button>
        </>
      }
    />
  )
}

/** Says that the other tab has to be answered in. */
export function AskedElsewhereDialog({ name, onClose }: Pick<ForgetDialogProps, 'name' | 'onClose'>) {
  return (
    <Dialog
      title="Answer in the other tab"
      text={`${name} is open there. It is deleted once you agree there, too.`}
      onClose={onClose}
      actions={<Button onClick={onClose}>Keep the plan</Button>}
    />
  )
}
