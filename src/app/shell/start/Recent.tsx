import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { severities } from '#core/model/plan.ts'
import { counted, severityName } from '#core/model/words.ts'
import { attempt } from '../../commands/attempt.ts'
import { forget, openStored } from '../../commands/documents.ts'
import { severityPlural } from '../../marks/badge-text.ts'
import { SeverityMark } from '../../marks/SeverityMark.tsx'
import { type DocumentSummary, listDocuments } from '../../platform/documents.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './start.module.css'
import { Thumbnail } from './Thumbnail.tsx'

/** The plans that this browser keeps, the latest first. */
export function Recent() {
  const [plans, setPlans] = useState<readonly DocumentSummary[]>()
  const load = () => void listDocuments().then(setPlans, () => setPlans([]))
  useEffect(load, [])
  const [forgetting, setForgetting] = useState<DocumentSummary>()
  if (!plans) return null
  return (
    <section aria-labelledby="start-recent">
      <h2 id="start-recent">Recent</h2>
      {plans.length === 0 && <p className={styles.text}>Plans that you open are kept here.</p>}
      <ul className={styles.recents}>
        {plans.map((plan) => (
          <li key={plan.id}>
            <button type="button" className={styles.recent} onClick={() => attempt(() => openStored(plan.id))}>
              <Thumbnail boxes={plan.picture ?? []} />
              <span>
                <strong title={plan.name}>{plan.name}</strong>
                <span className={styles.text}>{whenAndWhat(plan)}</span>
                <Findings plan={plan} />
              </span>
            </button>
            <IconButton size="small" tip="left" label={`Forget ${plan.name}`} onClick={() => setForgetting(plan)}>
              <X size={14} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      {forgetting && <Forget plan={forgetting} onForgotten={load} onClose={() => setForgetting(undefined)} />}
    </section>
  )
}

function whenAndWhat({ savedAt, stages }: DocumentSummary): string {
  const when = new Date(savedAt).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
  return stages === undefined ? when : `${when} · ${counted(stages, 'stage')}`
}

function Findings({ plan: { findings } }: { readonly plan: DocumentSummary }) {
  if (!findings) return null
  const found = severities.filter((severity) => severity !== 'info' && findings[severity] > 0)
  return (
    <span className={styles.findings}>
      {found.length === 0 && 'No problems'}
      {found.map((severity) => (
        <span key={severity}>
          <SeverityMark severity={severity} size={12} />
          {counted(findings[severity], severityName[severity], severityPlural[severity])}
        </span>
      ))}
    </span>
  )
}

interface ForgetProps {
  readonly plan: DocumentSummary
  readonly onForgotten: () => void
  readonly onClose: () => void
}

function Forget({ plan, onForgotten, onClose }: ForgetProps) {
  return (
    <Dialog
      title={`Forget ${plan.name}?`}
      text="The plan is deleted from this browser for ever. Files that you saved stay."
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button look="primary" onClick={() => void forget(plan.id).then(onForgotten).finally(onClose)}>
            Forget it
          </Button>
        </>
      }
    />
  )
}
