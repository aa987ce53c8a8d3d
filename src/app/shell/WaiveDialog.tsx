import { useState } from 'react'
import type { WaiverScope } from '#core/edits/governance.ts'
import type { Finding } from '#core/finding.ts'
import { waiveFinding } from '../commands/gestures.ts'
import { useSession } from '../store/session-store.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { Select } from '../ui/Select.tsx'
import ui from '../ui/ui.module.css'
import styles from './shell.module.css'

/** Accepts a finding on purpose: with a reason, for a stage or more, until a day. */
export function WaiveDialog() {
  const finding = useSession((state) => state.waiving)
  return finding ? <WaiveForm finding={finding} /> : null
}

const close = () => useSession.setState({ waiving: undefined })

const scopes: readonly { readonly value: WaiverScope; readonly label: string }[] = [
  { value: 'stage', label: 'This stage' },
  { value: 'later', label: 'This stage and later ones' },
  { value: 'plan', label: 'The whole plan' },
]

const shortestReason = 10

function WaiveForm({ finding }: { readonly finding: Finding }) {
  const [scope, setScope] = useState<WaiverScope>('stage')
  const [words, setWords] = useState({ reason: '', author: '', expires: '', reference: '' })
  const missing =
    words.reason.trim().length < shortestReason ? `Give a reason of at least ${shortestReason} letters.` : undefined
  const submit = () => {
    const { reason, ...optional } = words
    const filled = Object.entries(optional).filter(([, text]) => text.trim() !== '')
    waiveFinding(finding, { scope, reason: reason.trim(), ...Object.fromEntries(filled) })
    close()
  }
  const input = (name: keyof typeof words, type = 'text') => ({
    id: `waive-${name}`,
    type,
    className: ui.input,
    value: words[name],
    onChange: (event: { target: { value: string } }) => setWords({ ...words, [name]: event.target.value }),
  })
  return (
    <Dialog
      title="Waive this finding"
      text={finding.message}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button look="primary" disabledReason={missing} onClick={submit}>
            Waive
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Field id="waive-reason" label="Reason (required)">
          <textarea rows={3} {...input('reason')} />
        </Field>
        <Field id="waive-scope" label="Holds for">
          <Select
            id="waive-scope"
            value={scope}
            choices={scopes}
            onChange={(value) => setScope((value as WaiverScope | undefined) ?? scope)}
          />
        </Field>
        <Field id="waive-author" label="Author">
          <input {...input('author')} />
        </Field>
        <Field id="waive-expires" label="Expires on">
          <input {...input('expires', 'date')} />
        </Field>
        <Field id="waive-reference" label="Reference, such as a change number">
          <input {...input('reference')} />
        </Field>
      </div>
    </Dialog>
  )
}
