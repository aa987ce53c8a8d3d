import type { EntityId } from '#core/model/entity.ts'
import { counted } from '#core/model/words.ts'
import type { Answers } from '../../store/dialogs.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { PasteColumns } from './PasteColumns.tsx'
import { PastePreview } from './PastePreview.tsx'
import { PasteSource } from './PasteSource.tsx'
import { usePaste } from './use-paste.ts'

interface PasteRoomsDialogProps {
  /** The rows, as far as they are at hand. */
  readonly text: string
  /** The chat pool or category that they go into, or something that stands in one. */
  readonly into: EntityId | undefined
  readonly onAnswer: (pasted: Answers['paste-rooms']) => void
  readonly onClose: () => void
}

/** Rows of a spreadsheet become rooms: what they mean and what they change is seen before it is done. */
export function PasteRoomsDialog({ text, into, onAnswer, onClose }: PasteRoomsDialogProps) {
  const paste = usePaste(text, into)
  const { rows, table, target, headings, rooms } = paste
  const count = rooms.length
  return (
    <Dialog
      title="Paste rows of rooms"
      text="Copy rows in a spreadsheet and paste them here. Rooms are found by name within their chat pool; empty cells change nothing. It is one step, and one undo takes it back."
      onClose={onClose}
      isWide
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            disabledReason={reasonAgainst(rows.length, count)}
            onClick={() => onAnswer({ table, target, rooms })}
          >
            {count === 0 ? 'Paste rooms' : `Paste ${counted(count, 'room')}`}
          </Button>
        </>
      }
    >
      <PasteSource paste={paste} />
      {rows.length > 0 && (
        <>
          <PasteColumns table={table} headings={headings && rows[0]} onChoose={paste.choose} />
          <PastePreview paste={paste.paste} />
        </>
      )}
    </Dialog>
  )
}

function reasonAgainst(rows: number, count: number): string | undefined {
  if (rows === 0) return 'Paste rows into the field first.'
  return count === 0 ? 'These rows change nothing.' : undefined
}
