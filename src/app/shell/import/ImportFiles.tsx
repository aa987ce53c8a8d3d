import { X } from 'lucide-react'
import { useId, useState } from 'react'
import type { SourceFile } from '#formats/importers/importer.ts'
import { useSaid } from '../../commands/use-said.ts'
import { pickFiles, pickFolder } from '../../platform/files.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import ui from '../../ui/field.module.css'
import { iconSizes } from '../../ui/icon-sizes.ts'
import styles from './import.module.css'

interface ImportFilesProps {
  readonly files: readonly SourceFile[]
  /** Why files that were chosen could not be read. */
  readonly unread: string | undefined
  readonly onAdd: (reading: Promise<readonly SourceFile[]>) => void
  readonly onChange: (files: readonly SourceFile[]) => void
}

/** What is read: files, and rows that were pasted; several are one import. */
export function ImportFiles({ files, unread, onAdd, onChange }: ImportFilesProps) {
  const [isPasting, setIsPasting] = useState(false)
  useSaid(unread)
  return (
    <section aria-label="Files">
      {files.length === 0 && (
        <p className={styles.hint}>
          Published topology, Topology Builder file, configuration or chat data zip, and tables of pools, rooms and
          people as CSV, JSON or CLIXML. Several files, or a folder of them, are one import; drop them here, too.
        </p>
      )}
      <PickedFiles files={files} onLeaveOut={(file) => onChange(files.filter((other) => other !== file))} />
      <div className={styles.buttons}>
        <Button look={files.length === 0 ? 'primary' : 'plain'} size="small" onClick={() => onAdd(pickFiles())}>
          {files.length === 0 ? 'Choose files…' : 'Add files…'}
        </Button>
        <Button size="small" onClick={() => onAdd(pickFolder())}>
          {files.length === 0 ? 'Choose folder…' : 'Add folder…'}
        </Button>
        <Button size="small" aria-expanded={isPasting} onClick={() => setIsPasting(!isPasting)}>
          Paste rows
        </Button>
      </div>
      {unread !== undefined && <p className={styles.refused}>{unread}</p>}
      {isPasting && (
        <PastedRows
          onPaste={(text) => {
            onAdd(Promise.resolve([{ name: 'Pasted rows', bytes: new TextEncoder().encode(text) }]))
            setIsPasting(false)
          }}
        />
      )}
    </section>
  )
}

interface PickedFilesProps {
  readonly files: readonly SourceFile[]
  readonly onLeaveOut: (file: SourceFile) => void
}

const PickedFiles = ({ files, onLeaveOut }: PickedFilesProps) => (
  <ul className={styles.files}>
    {files.map((file) => (
      <li key={file.name}>
        <span title={file.name}>{file.name}</span>
        <IconButton size="small" label={`Leave out ${file.name}`} onClick={() => onLeaveOut(file)}>
          <X size={iconSizes.small} aria-hidden />
        </IconButton>
      </li>
    ))}
  </ul>
)

function PastedRows({ onPaste }: { readonly onPaste: (text: string) => void }) {
  const id = useId()
  const [text, setText] = useState('')
  return (
    <div className={styles.pasted}>
      <Field id={id} label="Rows of a spreadsheet, with their headings">
        <textarea
          id={id}
          className={ui.input}
          rows={5}
          spellCheck={false}
          wrap="off"
          // biome-ignore lint/a11y/noAutofocus: it was asked for by the button before it
          autoFocus
          placeholder={'Name\tCategory\tPrivacy'}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <Button
        size="small"
        disabledReason={text.trim() === '' ? 'Paste rows into the field first.' : undefined}
        onClick={() => onPaste(text)}
      >
        Read rows
      </Button>
    </div>
  )
}
