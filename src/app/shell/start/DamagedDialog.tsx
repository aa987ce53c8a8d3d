import { attempt } from '../../commands/attempt.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

interface DamagedDialogProps {
  readonly told: { readonly name: string; readonly text: string; readonly raw: string }
  readonly onClose: () => void
}

/** Tells what of a stored plan could not be read, and gives away all that is stored of it. */
export function DamagedDialog({ told: { name, text, raw }, onClose }: DamagedDialogProps) {
  return (
    <Dialog
      title={`${name} is damaged`}
      text={text}
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => attempt(() => save(name, raw))}>Download what is stored</Button>
          <Button look="primary" onClick={onClose}>
            OK
          </Button>
        </>
      }
    />
  )
}

async function save(name: string, raw: string): Promise<void> {
  await (await import('../../commands/keeping/damage.ts')).saveRaw(name, raw)
}
