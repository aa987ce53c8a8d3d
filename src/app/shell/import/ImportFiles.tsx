import { FilePlus, X } from 'lucide-react'
import { useId, useState } from 'react'
import type { SourceFile } from '#formats/importers/importer.ts'
import { pickFiles } from '../../platform/files.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import ui from '../../ui/field.module.css'
import { iconSizes } from '../../ui/icon-sizes.ts'
import styles from './import.module.css'

interface ImportFilesProps {
  readonly files: readonly SourceFile[]
  readonly onChange: (files: readonly SourceFile[]) => void
}

/** A file of a name that is there already takes its place. */
export const withFiles = (files: readonly SourceFile[], more: readonly SourceFile[]): readonly SourceFile[] => [
  ...files.filter(({ name }) => !more.some((other) => other.name === name)),
  ...more,
]

/** What is read: files, and rows that were pasted; several are one import. */
export function ImportFiles({ files, onChange }: ImportFilesProps) {
  const [isPasting, setIsPasting] = useState(false)
  const add = (more: readonly SourceFile[]) => onChange(withFiles(files, more))
  const pick = async () => {
    const picked = await pickFiles()
    if (picked.length > 0) add(picked)
  }
  return (
    <section aria-label="Files">
      {files.length === 0 && (
        <p className={styles.hint}>
          Published topology, Topology Builder file, configuration or chat data zip, and tables of pools, rooms and
          people as CSV, JSON or CLIXML. Several files are one import; drop them here, too.
        </p>
      )}
      <PickedFiles files={files} onLeaveOut={(file) => onChange(files.filter((other) => other !== file))} />
      <div className={styles.buttons}>
        <Button look={files.length === 0 ? 'primary' : 'plain'} size="small" onClick={pick}>
          <FilePlus size={iconSizes.small} aria-hidden />
          {files.length === 0 ? 'Choose files…' : 'Add files…'}
        </Button>
        <Button size="small" aria-expanded={isPasting} onClick={() => setIsPasting(!isPasting)}>
          Paste rows
        </Button>
      </div>
      {isPasting && (
        <PastedRows
          onPaste={(text) => {
            add([{ name: 'Pasted rows', bytes: new TextEncoder().encode(text) }])
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
