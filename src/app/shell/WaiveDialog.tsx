import { useRef, useState } from 'react'
import type { WaiverScope } from '#core/edits/governance.ts'
import type { Finding } from '#core/finding.ts'
import type { Plan } from '#core/plan.ts'
import { rules } from '#core/rules/index.ts'
import { waiveFinding } from '../commands/gestures.ts'
import { usePlan } from '../store/derived.ts'
import { useSession } from '../store/session-store.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { type Choice, Select } from '../ui/Select.tsx'
import ui from '../ui/ui.module.css'
import styles from './waive.module.css'

/** Accepts a finding on purpose: with a reason, for a stage or more, until a day. */
export function WaiveDialog() {
  const finding = useSession((state) => state.waiving)
  return finding ? <WaiveForm finding={finding} /> : null
}

const close = () => useSession.setState({ waiving: undefined })

/** Beyond this stage: until each of the later ones, all of them, and the whole plan. */
function scopesFor({ stages }: Plan, { stage }: Finding): readonly (Choice & { readonly scope: WaiverScope })[] {
  const from = stages.findIndex(({ id }) => id === stage)
  const between = stages.slice(from + 1, -1)
  return [
    { value: 'stage', label: `This stage: ${stages[from]?.name}`, scope: 'stage' },
    ...between.map(({ id, name }) => ({ value: `until ${id}`, label: `Until ${name}`, scope: { until: id } })),
    ...(from < stages.length - 1
      ? [{ value: 'later', label: 'This stage and all later ones', scope: 'later' } as const]
      : []),
    { value: 'plan', label: 'The whole plan', scope: 'plan' },
  ]
}

const shortestReason = 10

function WaiveForm({ finding }: { readonly finding: Finding }) {
  const scopes = scopesFor(usePlan(), finding)
  const [scope, setScope] = useState('stage')
  const reasonField = useRef<HTMLTextAreaElement>(null)
  const rule = rules.find(({ id }) => id === finding.rule)
  const [words, setWords] = useState({ reason: '', author: '', expires: '', reference: '' })
  const missing =
    words.reason.trim().length < shortestReason ? `Give a reason of at least ${shortestReason} letters.` : undefined
  const submit = () => {
    const { reason, ...optional } = words
    const filled = Object.entries(optional).filter(([, text]) => text.trim() !== '')
    const chosen = scopes.find(({ value }) => value === scope)?.scope ?? 'stage'
    waiveFinding(finding, { scope: chosen, reason: reason.trim(), ...Object.fromEntries(filled) })
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
      focus={reasonField}
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
        {rule && (
          <p className={styles.rule}>
            The rule: {rule.title}. <span className="mono">{rule.id}</span>
          </p>
        )}
        <Field id="waive-reason" label="Reason (required)">
          <textarea ref={reasonField} rows={3} {...input('reason')} />
        </Field>
        <div className={styles.pair}>
          <Field id="waive-scope" label="Holds for">
            <Select id="waive-scope" value={scope} choices={scopes} onChange={(value) => setScope(value ?? scope)} />
          </Field>
          <Field id="waive-expires" label="Expires on">
            <input {...input('expires', 'date')} />
          </Field>
          <Field id="waive-author" label="Author">
            <input {...input('author')} />
          </Field>
          <Field id="waive-reference" label="Reference, such as a change number">
            <input {...input('reference')} />
          </Field>
        </div>
      </div>
    </Dialog>
  )
}
