import { useMemo } from 'react'
import type { Plan } from '#core/model/plan.ts'
import { usePlan } from '../store/derived.ts'
import type { Answers, FileChangedDialog as Question } from '../store/dialogs.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DifferenceLines } from './DifferenceLines.tsx'
import { differenceLines } from './difference-lines.ts'
import styles from './file-dialog.module.css'
import { dayAndTime } from './times.ts'

interface FileChangedDialogProps {
  readonly question: Question
  readonly onAnswer: (answer: Answers['file-changed']) => void
  readonly onClose: () => void
}

/** Says that somebody else has changed the file of the plan, and how, and asks which of the two stays. */
export function FileChangedDialog({ question: { name, at, file }, onAnswer, onClose }: FileChangedDialogProps) {
  return (
    <Dialog
      title={`${name} was changed outside`}
      text={`Another program or person wrote it on ${dayAndTime(at)}, after it was last read or saved here. Overwriting it loses what was written there.`}
      isQuestion
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            disabledReason={file.ok ? undefined : 'The file holds no plan that can be read.'}
            onClick={() => onAnswer('open')}
          >
            Open the file’s plan instead
          </Button>
          <Button onClick={() => onAnswer('overwrite')}>Overwrite</Button>
          <Button look="primary" onClick={() => onAnswer('save-as')}>
            Save as…
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is longer than the dialog is scrolled by keys */}
      <section className={styles.compared} aria-labelledby="file-compared" tabIndex={0}>
        <h3 id="file-compared">From your plan to the file</h3>
        {file.ok ? <Compared file={file.value} /> : <p>The file cannot be read as a plan. {file.error}</p>}
      </section>
    </Dialog>
  )
}

const most = 200

/** What the file has that the plan has not, and the other way round. */
function Compared({ file }: { readonly file: Plan }) {
  const plan = usePlan()
  const lines = useMemo(() => differenceLines(plan, file), [plan, file])
  if (lines.length === 0) return <p>Nothing differs but where shapes stand, or how the file is written.</p>
  return <DifferenceLines lines={lines} most={most} />
}
