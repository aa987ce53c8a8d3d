import { useMemo } from 'react'
import type { KeptPlanDialog as Question } from '../../store/dialogs.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { DifferenceLines } from '../DifferenceLines.tsx'
import { differenceLines } from '../difference-lines.ts'
import { dayAndTime } from '../times.ts'
import styles from './start.module.css'

interface KeptPlanDialogProps {
  readonly question: Question
  readonly onAnswer: (which: 'kept' | 'copy') => void
  readonly onClose: () => void
}

const maxLines = 8

/** Says how the plan that is kept differs from the file that it was opened from, and asks which of the two to open. */
export function KeptPlanDialog({ question: { file, kept, savedAt }, onAnswer, onClose }: KeptPlanDialogProps) {
  const lines = useMemo(() => differenceLines(file, kept), [file, kept])
  return (
    <Dialog
      title="Go on with the plan that you have?"
      text={`This browser keeps ${kept.name} from this file, changed since, last on ${dayAndTime(new Date(savedAt))}.`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button onClick={() => onAnswer('copy')}>Open the file as a copy</Button>
          <Button look="primary" onClick={() => onAnswer('kept')}>
            Open the kept plan
          </Button>
        </>
      }
    >
      <section className={styles.outcome} aria-label="What differs">
        <h3>{lines.length === 0 ? 'Only where shapes stand differs' : 'What differs from the file'}</h3>
        <DifferenceLines lines={lines} most={maxLines} />
      </section>
    </Dialog>
  )
}
