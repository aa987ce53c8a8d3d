import { useRef, useState } from 'react'
import type { Approval } from '#core/edits/approvals.ts'
import type { Stage } from '#core/model/plan.ts'
import { today, usePlan } from '../../store/derived.ts'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import ui from '../../ui/field.module.css'

interface ApproveDialogProps {
  readonly stage: Stage
  readonly onAnswer: (approval: Approval) => void
  readonly onClose: () => void
}

/** Who approves a stage, and when; at first whoever approved one of the plan last. */
export function ApproveDialog({ stage, onAnswer, onClose }: ApproveDialogProps) {
  const known = usePlan().stages.flatMap(({ approved }) => approved ?? [])
  const latest = known.toSorted((a, b) => (a.date < b.date ? -1 : 1)).at(-1)
  const first = useRef<HTMLInputElement>(null)
  const [by, setBy] = useState(latest?.by ?? '')
  const [date, setDate] = useState(today())
  const missing = by.trim() === '' ? 'Say who approves it.' : date === '' ? 'Say when it was approved.' : undefined
  return (
    <FormDialog
      title={`Approve ${stage.name}`}
      text="Approves what is in this stage, and the step that leads to it. Whoever changes them later is asked first, and the approval ends."
      action="Approve"
      missing={missing}
      focus={first}
      onSubmit={() => onAnswer({ by: by.trim(), date })}
      onClose={onClose}
    >
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
    </FormDialog>
  )
}
