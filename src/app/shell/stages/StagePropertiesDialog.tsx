import { type FormEvent, useRef, useState } from 'react'
import type { Stage } from '#core/plan.ts'
import { changeStage } from '../../commands/stage-gestures.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import ui from '../../ui/ui.module.css'
import styles from '../shell.module.css'

interface StagePropertiesProps {
  readonly stage: Stage
  readonly onClose: () => void
}

/** What a stage says of itself. */
export function StagePropertiesDialog({ stage, onClose }: StagePropertiesProps) {
  const first = useRef<HTMLTextAreaElement>(null)
  const [words, setWords] = useState({
    name: stage.name,
    description: stage.description ?? '',
    date: stage.date ?? '',
  })
  const missing = words.name.trim() === '' ? 'Give the stage a name.' : undefined
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (missing) return
    const { name, description, date } = words
    changeStage(stage, `Describe ${stage.name}`, { name: name.trim(), description: description.trim(), date })
    onClose()
  }
  const input = (name: keyof typeof words) => ({
    id: `stage-${name}`,
    className: ui.input,
    value: words[name],
    onChange: (event: { target: { value: string } }) => setWords({ ...words, [name]: event.target.value }),
  })
  return (
    <Dialog
      title={`Description and date of ${stage.name}`}
      focus={first}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form="stage-properties" disabledReason={missing}>
            Save
          </Button>
        </>
      }
    >
      <form id="stage-properties" className={styles.form} onSubmit={save}>
        <Field id="stage-name" label="Name" problem={missing}>
          <input type="text" {...input('name')} />
        </Field>
        <Field id="stage-description" label="Description">
          <textarea ref={first} rows={4} {...input('description')} />
        </Field>
        <Field id="stage-date" label="Date">
          <input type="date" {...input('date')} />
        </Field>
      </form>
    </Dialog>
  )
}
