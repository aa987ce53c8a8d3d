import { usePlanStore } from '../store/plan-store.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'

interface FailureDialogProps {
  readonly title: string
  readonly text: string
  readonly onClose: () => void
}

/** Why something did not work, such as that a file could not be opened. Nothing that was open has changed. */
export function FailureDialog({ title, text, onClose }: FailureDialogProps) {
  const isOpen = usePlanStore((state) => state.plan !== undefined)
  return (
    <Dialog
      title={title}
      text={text}
      onClose={onClose}
      actions={
        <Button look="primary" onClick={onClose}>
          OK
        </Button>
      }
    >
      {isOpen && <p>Your open plan has not changed.</p>}
    </Dialog>
  )
}
