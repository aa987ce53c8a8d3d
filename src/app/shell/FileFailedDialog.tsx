import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'

interface FileFailedDialogProps {
  readonly question: { readonly title: string; readonly reason: string }
  readonly onAnswer: (answer: 'save-as') => void
  readonly onClose: () => void
}

/** Says why the file of the plan could not be read or written, and offers another. */
export function FileFailedDialog({ question: { title, reason }, onAnswer, onClose }: FileFailedDialogProps) {
  return (
    <Dialog
      title={title}
      text={`${reason} Your plan is open as it was.`}
      isQuestion
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button look="primary" onClick={() => onAnswer('save-as')}>
            Save as…
          </Button>
        </>
      }
    />
  )
}
