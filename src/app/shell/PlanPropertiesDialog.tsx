import { type RefObject, useRef, useState } from 'react'
import { exampleNames } from '#core/domain/migration/flattening.ts'
import { type PlanProperties, propertiesOf } from '#core/edits/plan-properties.ts'
import { listed } from '#core/model/words.ts'
import { usePlan } from '../store/derived.ts'
import { Field } from '../ui/Field.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import ui from '../ui/field.module.css'
import { PlanImports } from './PlanImports.tsx'

interface PlanPropertiesProps {
  readonly onAnswer: (properties: PlanProperties) => void
  readonly onClose: () => void
}

/** What the plan says of itself, and how its content is imported. */
export function PlanPropertiesDialog({ onAnswer, onClose }: PlanPropertiesProps) {
  const plan = usePlan()
  const { sipDomains, flattening, ...words } = propertiesOf(plan)
  const nameField = useRef<HTMLInputElement>(null)
  const [text, setText] = useState({ ...words, sipDomains: sipDomains.join('\n'), separator: flattening.separator })
  const [prefixTopLevel, setPrefixTopLevel] = useState(flattening.prefixTopLevel)
  const missing = text.name.trim() === '' ? 'Give the plan a name.' : undefined
  const wanted = { separator: text.separator, prefixTopLevel }
  const save = () => {
    const { name, description } = text
    onAnswer({ name, description, sipDomains: text.sipDomains.split(/[\s,;]+/), flattening: wanted })
  }
  return (
    <FormDialog
      title="Properties of the plan"
      action="Save"
      missing={missing}
      focus={nameField}
      onSubmit={save}
      onClose={onClose}
    >
      <PlanFields text={text} onText={setText} missing={missing} nameField={nameField} />
      <label className={ui.check}>
        <input type="checkbox" checked={prefixTopLevel} onChange={(event) => setPrefixTopLevel(event.target.checked)} />
        Rooms directly in a topmost category get its name too
      </label>
      <p className={ui.hint}>
        The category Trading in Europe, a room News in Europe and a room Rates in Trading arrive as{' '}
        {listed(exampleNames(wanted))}.
      </p>
      <PlanImports plan={plan} />
    </FormDialog>
  )
}

type PlanText = Readonly<Record<'name' | 'description' | 'sipDomains' | 'separator', string>>

interface PlanFieldsProps {
  readonly text: PlanText
  readonly onText: (text: PlanText) => void
  /** What is wrong with the name. */
  readonly missing: string | undefined
  readonly nameField: RefObject<HTMLInputElement | null>
}

function PlanFields({ text, onText, missing, nameField }: PlanFieldsProps) {
  const input = (name: keyof PlanText) => ({
    id: `plan-${name}`,
    className: ui.input,
    value: text[name],
    onChange: (event: { target: { value: string } }) => onText({ ...text, [name]: event.target.value }),
  })
  return (
    <>
      <Field id="plan-name" label="Name" problem={missing}>
        <input ref={nameField} type="text" {...input('name')} />
      </Field>
      <Field id="plan-description" label="Description">
        <textarea rows={3} {...input('description')} />
      </Field>
      <Field id="plan-sipDomains" label="SIP domains, one a line">
        <textarea rows={2} {...input('sipDomains')} />
      </Field>
      <Field id="plan-separator" label="What an import puts between the names of categories and rooms">
        <input type="text" {...input('separator')} />
      </Field>
    </>
  )
}
