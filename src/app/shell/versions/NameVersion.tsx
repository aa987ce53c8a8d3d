import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import ui from '../../ui/field.module.css'
import styles from './versions.module.css'

/** Keeps the plan as it is now under a name. */
export function NameVersion({ onName }: { readonly onName: (name: string) => void }) {
  const [name, setName] = useState('')
  const isEmpty = name.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isEmpty) return
    onName(name.trim())
    setName('')
  }
  return (
    <form className={styles.naming} onSubmit={submit}>
      <Field id="version-name" label="Keep the plan as it is now">
        <input
          id="version-name"
          className={ui.input}
          value={name}
          placeholder="Name of the version"
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <Button type="submit" disabledReason={isEmpty ? 'Give the version a name.' : undefined}>
        Keep
      </Button>
    </form>
  )
}
