import { type FormEvent, useRef, useState } from 'react'
import type { Stage } from '#core/plan.ts'
import { approveStage } from '../../commands/stage-gestures.ts'
import { today, usePlan } from '../../store/derived.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import ui from '../../ui/ui.module.css'
import styles from '../shell.module.css'

interface ApproveDialogProps {
  readonly stage: Stage
  readonly onClose: () => void
}

/** Who approves a stage, and when; at first whoever approved one of the plan last. */
export function ApproveDialog({ stage, onClose }: ApproveDialogProps) {
  const known = usePlan().stages.flatMap(({ approved }) => approved ?? [])
  const latest = known.toSorted((a, b) => (a.date < b.date ? -1 : 1)).at(-1)
  const first = useRef<HTMLInputElement>(null)
  const [by, setBy] = useState(latest?.by ?? '')
  const [date, setDate] = useState(today())
  const missing = by.trim() === '' ? 'Say who approves it.' : date === '' ? 'Say when it was approved.' : undefined
  const approve = (event: FormEvent) => {
    event.preventDefault()
    if (missing) return
    approveStage(stage, { by: by.trim(), date })
    onClose()
  }
  return (
    <Dialog
      title={`Approve ${stage.name}`}
      text="What exists in this stage, and the step that leads to it. Whoever changes them later is asked first, and takes the approval back by it."
      focus={first}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form="approve-stage" disabledReason={missing}>
            Approve
          </Button>
        </>
      }
    >
      <form id="approve-stage" className={styles.form} onSubmit={approve}>
        <Field id="approve-by" label="Approved by (required)">
          <input
            ref={first}
            id="approve-by"
            type="text"
            className={ui.input}
            value={by}
            onChange={(event) => setBy(event.target.value)}
          />
        </Field>
        <Field id="approve-date" label="On">
          <input
            id="approve-date"
            type="date"
            className={ui.input}
            value={date}
            onChange={(event) => setDate(event.target.value)}
          />
        </Field>
      </form>
    </Dialog>
  )
}
