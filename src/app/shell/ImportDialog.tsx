import { useState } from 'react'
import { counted, kindName, shortServerName } from '#core/model/words.ts'
import type { Imported, Notice, Proposal } from '#formats/importers/importer.ts'
import { readConfirmed } from '../commands/import.ts'
import type { ImportDialog as Question } from '../store/dialogs.ts'
import { Button } from '../ui/Button.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import ui from '../ui/field.module.css'
import styles from './import.module.css'

interface ImportDialogProps {
  readonly question: Question
  readonly onAnswer: (imported: Imported) => void
  readonly onClose: () => void
}

/** What an import would bring, what it assumed and what it did not understand; nothing happens until it is accepted. */
export function ImportDialog({ question: { file, imported: unconfirmed }, onAnswer, onClose }: ImportDialogProps) {
  const [{ imported, groupChat }, setRead] = useState({ imported: unconfirmed, groupChat: noPools })
  const confirm = (fqdn: string, isConfirmed: boolean) => {
    const others = groupChat.filter((one) => one !== fqdn)
    const confirmed = isConfirmed ? [...others, fqdn] : others
    const read = readConfirmed(file, confirmed)
    if (read) setRead({ imported: read, groupChat: confirmed })
  }
  return (
    <Dialog
      title={`Import ${file.name}`}
      text="It opens as a new plan. What is open now stays as it is."
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" onClick={() => onAnswer(imported)}>
            Import {counted(imported.entities.length, 'object')}
          </Button>
        </>
      }
    >
      <Found imported={imported} />
      <Proposals proposals={unconfirmed.proposals} groupChat={groupChat} onConfirm={confirm} />
      {noticeGroups.map(({ type, title }) => (
        <Notices key={type} title={title} notices={imported.notices.filter((notice) => notice.type === type)} />
      ))}
      {imported.notices.length === 0 && <p>Everything in the file was understood.</p>}
    </Dialog>
  )
}

const noPools: readonly string[] = []

const noticeGroups = [
  { type: 'broken', title: 'Broken in the file' },
  { type: 'otherProduct', title: 'Of products that plans do not know' },
  { type: 'assumed', title: 'Assumed' },
  { type: 'notUnderstood', title: 'Not taken over' },
] as const

function Found({ imported }: { readonly imported: Imported }) {
  const kinds = [...new Set(imported.entities.map(({ kind }) => kind))]
  return (
    <p className={styles.importFacts}>
      {kinds.map((kind) => (
        <Chip key={kind}>
          {counted(imported.entities.filter((entity) => entity.kind === kind).length, kindName[kind])}
        </Chip>
      ))}
      {imported.sipDomains.length > 0 && <Chip>{counted(imported.sipDomains.length, 'SIP domain')}</Chip>}
    </p>
  )
}

interface ProposalsProps {
  /** Every trusted application pool of the file that may be Group Chat. */
  readonly proposals: readonly Proposal[]
  /** The FQDNs of those that are confirmed so far. */
  readonly groupChat: readonly string[]
  readonly onConfirm: (fqdn: string, isConfirmed: boolean) => void
}

function Proposals({ proposals, groupChat, onConfirm }: ProposalsProps) {
  if (proposals.length === 0) return null
  return (
    <fieldset>
      <legend className={styles.subhead}>Is any of these Group Chat? A topology does not say it.</legend>
      <ul className={styles.notices}>
        {proposals.map(({ fqdn, name, generation, reason }) => (
          <li key={fqdn}>
            <label className={ui.check}>
              <input
                type="checkbox"
                checked={groupChat.includes(fqdn)}
                onChange={(event) => onConfirm(fqdn, event.target.checked)}
              />
              <span>
                <strong>{name}</strong> is a {shortServerName[generation]} Group Chat pool. {reason}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

function Notices({ title, notices }: { readonly title: string; readonly notices: readonly Notice[] }) {
  if (notices.length === 0) return null
  return (
    <section>
      <h3 className={styles.subhead}>
        {title} ({notices.length})
      </h3>
      <ul className={styles.notices}>
        {notices.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  )
}
