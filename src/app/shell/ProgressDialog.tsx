import { useSaid } from '../commands/use-said.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'

interface ProgressDialogProps {
  readonly title: string
  readonly text: string
  readonly onClose: () => void
}

/** What goes on, and how far it is. To close it is to give up what has not come yet. */
export function ProgressDialog({ title, text, onClose }: ProgressDialogProps) {
  useSaid(text)
  return (
    <Dialog title={title} onClose={onClose} actions={<Button onClick={onClose}>Cancel</Button>}>
      <p>{text}</p>
    </Dialog>
  )
}
