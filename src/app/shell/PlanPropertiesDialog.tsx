import { useRef, useState } from 'react'
import { exampleNames } from '#core/domain/migration/flattening.ts'
import { propertiesOf } from '#core/edits/plan-properties.ts'
import { listed } from '#core/model/words.ts'
import { changePlan } from '../commands/stage-gestures.ts'
import { usePlan } from '../store/derived.ts'
import { useSession } from '../store/session-store.ts'
import { Field } from '../ui/Field.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import ui from '../ui/field.module.css'

/** What the plan says of itself, and how its content is imported. */
export function PlanPropertiesDialog() {
  const isOpen = useSession((state) => state.planProperties)
  return isOpen ? <PlanForm /> : null
}

const close = () => useSession.setState({ planProperties: false })

function PlanForm() {
  const { sipDomains, flattening, ...words } = propertiesOf(usePlan())
  const first = useRef<HTMLInputElement>(null)
  const [text, setText] = useState({ ...words, sipDomains: sipDomains.join('\n'), separator: flattening.separator })
  const [prefixTopLevel, setPrefixTopLevel] = useState(flattening.prefixTopLevel)
  const missing = text.name.trim() === '' ? 'Give the plan a name.' : undefined
  const wanted = { separator: text.separator, prefixTopLevel }
  const save = () => {
    const { name, description } = text
    changePlan('Change the properties of the plan', {
      name,
      description,
      sipDomains: text.sipDomains.split(/[\s,;]+/),
      flattening: wanted,
    })
  }
  const input = (name: keyof typeof text) => ({
    id: `plan-${name}`,
    className: ui.input,
    value: text[name],
    onChange: (event: { target: { value: string } }) => setText({ ...text, [name]: event.target.value }),
  })
  return (
    <FormDialog
      title="Properties of the plan"
      action="Save"
      missing={missing}
      focus={first}
      onSubmit={save}
      onClose={close}
    >
      <Field id="plan-name" label="Name" problem={missing}>
        <input ref={first} type="text" {...input('name')} />
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
      <label className={ui.check}>
        <input type="checkbox" checked={prefixTopLevel} onChange={(event) => setPrefixTopLevel(event.target.checked)} />
        Rooms directly in a topmost category get its name too
      </label>
      <p className={ui.hint}>
        The category Trading in Europe, a room News in Europe and a room Rates in Trading arrive as{' '}
        {listed(exampleNames(wanted))}.
      </p>
    </FormDialog>
  )
}
