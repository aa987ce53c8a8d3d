import { counted, kindName, shortServerName } from '#core/model/words.ts'
import type { Notice } from '#formats/importers/importer.ts'
import { acceptImport, cancelImport, confirmProposal } from '../commands/import.ts'
import type { PendingImport } from '../store/pending-import.ts'
import { useSession } from '../store/session-store.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import ui from '../ui/field.module.css'
import styles from './import.module.css'

/** What an import would bring, what it assumed and what it did not understand; nothing happens until it is accepted. */
export function ImportDialog() {
  const pending = useSession((state) => state.pendingImport)
  if (!pending) return null
  return (
    <Dialog
      title={`Import ${pending.file.name}`}
      text="It opens as a new plan. What is open now stays as it is."
      onClose={cancelImport}
      actions={
        <>
          <Button onClick={cancelImport}>Cancel</Button>
          <Button look="primary" onClick={() => void acceptImport()}>
            Import {counted(pending.imported.entities.length, 'object')}
          </Button>
        </>
      }
    >
      <Found pending={pending} />
      <Proposals pending={pending} />
      {noticeGroups.map(({ type, title }) => (
        <Notices key={type} title={title} notices={pending.imported.notices.filter((notice) => notice.type === type)} />
      ))}
      {pending.imported.notices.length === 0 && <p>Everything in the file was understood.</p>}
    </Dialog>
  )
}

const noticeGroups = [
  { type: 'broken', title: 'Broken in the file' },
  { type: 'assumed', title: 'Assumed' },
  { type: 'notUnderstood', title: 'Not taken over' },
] as const

function Found({ pending: { imported } }: { readonly pending: PendingImport }) {
  const kinds = [...new Set(imported.entities.map(({ kind }) => kind))]
  return (
    <p className={styles.importFacts}>
      {kinds.map((kind) => (
        <span key={kind}>
          {counted(imported.entities.filter((entity) => entity.kind === kind).length, kindName[kind])}
        </span>
      ))}
      {imported.sipDomains.length > 0 && <span>{counted(imported.sipDomains.length, 'SIP domain')}</span>}
    </p>
  )
}

function Proposals({ pending }: { readonly pending: PendingImport }) {
  if (pending.proposals.length === 0) return null
  return (
    <fieldset>
      <legend className={styles.subhead}>Is any of these Group Chat? A topology does not say it.</legend>
      <ul className={styles.notices}>
        {pending.proposals.map(({ fqdn, name, generation, reason }) => (
          <li key={fqdn}>
            <label className={ui.check}>
              <input
                type="checkbox"
                checked={pending.groupChat.includes(fqdn)}
                onChange={(event) => confirmProposal(fqdn, event.target.checked)}
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
