import { type RefObject, useRef, useState } from 'react'
import type { WaiverWords } from '#core/edits/governance.ts'
import type { Waiver } from '#core/model/plan.ts'
import { rules } from '#core/rules/index.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import ui from '../ui/field.module.css'
import { Select } from '../ui/Select.tsx'
import styles from './waive.module.css'
import type { ScopeChoice } from './waiver-scopes.ts'

interface WaiverFormProps {
  readonly title: string
  /** What its button says. */
  readonly action: string
  readonly text: string
  readonly rule: string
  /** What was said before. */
  readonly waiver?: Waiver
  readonly scopes: { readonly choices: readonly ScopeChoice[]; readonly now: string }
  readonly onAnswer: (words: WaiverWords) => void
  readonly onClose: () => void
}

const shortestReason = 10

/** Why a finding is accepted, by whom, for a stage or more, until a day. */
export function WaiverForm({ title, action, text, rule, waiver, scopes, onAnswer, onClose }: WaiverFormProps) {
  const [scope, setScope] = useState(scopes.now)
  const reasonField = useRef<HTMLTextAreaElement>(null)
  const [words, setWords] = useState<Words>({
    reason: waiver?.reason ?? '',
    author: waiver?.author ?? '',
    expires: waiver?.expires ?? '',
    reference: waiver?.reference ?? '',
  })
  const missing =
    words.reason.trim().length < shortestReason ? `Give a reason of at least ${shortestReason} letters.` : undefined
  const submit = () => {
    const { reason, ...optional } = words
    const filled = Object.entries(optional).filter(([, word]) => word.trim() !== '')
    const chosen = scopes.choices.find(({ value }) => value === scope)?.scope ?? 'stage'
    onAnswer({ scope: chosen, reason: reason.trim(), ...Object.fromEntries(filled) })
  }
  return (
    <Dialog
      title={title}
      text={text}
      focus={reasonField}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabledReason={missing} onClick={submit}>
            {action}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p className={styles.rule}>
          The rule: {rules.find(({ id }) => id === rule)?.title ?? 'unknown'}. <span className="mono">{rule}</span>
        </p>
        <WaiverFields
          words={words}
          onWords={setWords}
          scopes={scopes.choices}
          scope={scope}
          onScope={setScope}
          reasonField={reasonField}
        />
      </div>
    </Dialog>
  )
}

type Words = Readonly<Record<'reason' | 'author' | 'expires' | 'reference', string>>

interface WaiverFieldsProps {
  readonly words: Words
  readonly onWords: (words: Words) => void
  readonly scopes: readonly ScopeChoice[]
  readonly scope: string
  readonly onScope: (scope: string) => void
  readonly reasonField: RefObject<HTMLTextAreaElement | null>
}

function WaiverFields({ words, onWords, scopes, scope, onScope, reasonField }: WaiverFieldsProps) {
  const input = (name: keyof Words, type = 'text') => ({
    id: `waive-${name}`,
    type,
    className: ui.input,
    value: words[name],
    onChange: (event: { target: { value: string } }) => onWords({ ...words, [name]: event.target.value }),
  })
  return (
    <>
      <Field id="waive-reason" label="Reason (required)">
        <textarea ref={reasonField} rows={3} {...input('reason')} />
      </Field>
      <div className={styles.pair}>
        <Field id="waive-scope" label="Holds for">
          <Select id="waive-scope" value={scope} choices={scopes} onChange={(value) => onScope(value ?? scope)} />
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
    </>
  )
}
