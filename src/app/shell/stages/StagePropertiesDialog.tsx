import { useRef, useState } from 'react'
import type { StageWords } from '#core/edits/stage-list.ts'
import type { Stage } from '#core/model/plan.ts'
import { usePlan } from '../../store/derived.ts'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import ui from '../../ui/field.module.css'
import { ChangeRecordFields, textsOf } from './ChangeRecordFields.tsx'

interface StagePropertiesProps {
  readonly stage: Stage
  readonly onAnswer: (words: StageWords) => void
  readonly onClose: () => void
}

/** What a stage says of itself. */
export function StagePropertiesDialog({ stage, onAnswer, onClose }: StagePropertiesProps) {
  const first = useRef<HTMLTextAreaElement>(null)
  const [words, setWords] = useState({
    name: stage.name,
    description: stage.description ?? '',
    date: stage.date ?? '',
  })
  const [record, setRecord] = useState(textsOf(stage.change))
  const isFirst = usePlan().stages[0] === stage
  const missing = words.name.trim() === '' ? 'Give the stage a name.' : undefined
  const save = () => {
    const { name, description, date } = words
    onAnswer({ name: name.trim(), description: description.trim(), date, ...(isFirst ? {} : { change: record }) })
  }
  const input = (name: keyof typeof words) => ({
    id: `stage-${name}`,
    className: ui.input,
    value: words[name],
    onChange: (event: { target: { value: string } }) => setWords({ ...words, [name]: event.target.value }),
  })
  return (
    <FormDialog
      title={`Properties of ${stage.name}`}
      action="Save"
      missing={missing}
      focus={first}
      onSubmit={save}
      onClose={onClose}
    >
      <Field id="stage-name" label="Name" problem={missing}>
        <input type="text" {...input('name')} />
      </Field>
      <Field id="stage-description" label="Description">
        <textarea ref={first} rows={4} {...input('description')} />
      </Field>
      <Field id="stage-date" label="Date">
        <input type="date" {...input('date')} />
      </Field>
      {isFirst ? null : <ChangeRecordFields texts={record} onChange={setRecord} />}
    </FormDialog>
  )
}
