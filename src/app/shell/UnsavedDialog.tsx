import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'

interface UnsavedDialogProps {
  readonly question: { readonly name: string; readonly reason: string }
  readonly onAnswer: (answer: 'copy' | 'leave') => void
  readonly onClose: () => void
}

/** Asks before a plan that this browser could not keep gives way to something else. */
export function UnsavedDialog({ question: { name, reason }, onAnswer, onClose }: UnsavedDialogProps) {
  return (
    <Dialog
      title={`${name} is not saved`}
      text={`Your last changes are not saved in this browser: ${reason} Without a copy they are lost once you leave the plan.`}
      isQuestion
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => onAnswer('leave')}>Leave without them</Button>
          <Button onClick={onClose}>Stay</Button>
          <Button look="primary" onClick={() => onAnswer('copy')}>
            Download a copy and leave
          </Button>
        </>
      }
    />
  )
}
