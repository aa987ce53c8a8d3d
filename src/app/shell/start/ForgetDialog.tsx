import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

interface ForgetDialogProps {
  /** What the plan is called. */
  readonly name: string
  readonly onAgree: () => void
  readonly onClose: () => void
}

/** Asks before a plan is deleted from the browser. */
export function ForgetDialog({ name, onAgree, onClose }: ForgetDialogProps) {
  return (
    <Dialog
      title={`Delete ${name}?`}
      text="It goes from this browser and cannot be brought back. Files that you saved stay."
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
