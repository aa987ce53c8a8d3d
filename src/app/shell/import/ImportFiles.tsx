import { X } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import type { SourceFile } from '#formats/importers/importer.ts'
import { pastedRows } from '../../commands/pasted-rows.ts'
import { useSaid } from '../../commands/use-said.ts'
import { pickFiles, pickFolder } from '../../platform/files.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import ui from '../../ui/field.module.css'
import { iconSizes } from '../../ui/icon-sizes.ts'
import styles from './import.module.css'
import { useStepBack } from './steps-back.ts'
import { idOfColumns, type MappedTable, type Mapping } from './use-mapping.ts'

interface ImportFilesProps {
  readonly files: readonly SourceFile[]
  /** Why files that were chosen could not be read. */
  readonly unread: string | undefined
  readonly mapping: Mapping
  readonly onAdd: (reading: Promise<readonly SourceFile[]>) => void
  readonly onChange: (files: readonly SourceFile[]) => void
}

/** What is read: files, and rows that were pasted; several are one import. */
export function ImportFiles({ files, unread, mapping, onAdd, onChange }: ImportFilesProps) {
  const [isPasting, setIsPasting] = useState(false)
  const paste = useRef<HTMLButtonElement>(null)
  const endPasting = () => {
    setIsPasting(false)
    paste.current?.focus()
  }
  useSaid(unread)
  return (
    <section aria-label="Files">
      {files.length === 0 && (
        <p className={styles.hint}>
          Published topology, Topology Builder file, configuration or chat data zip, and tables of pools, rooms and
          people as CSV, JSON or CLIXML. Several files, or a folder of them, are one import; drop them here, too.
        </p>
      )}
      <PickedFiles
        files={files}
        mapping={mapping}
        onLeaveOut={(file) => onChange(files.filter((other) => other !== file))}
      />
      <div className={styles.buttons}>
        <Button look={files.length === 0 ? 'primary' : 'plain'} size="small" onClick={() => onAdd(pickFiles())}>
          {files.length === 0 ? 'Choose files…' : 'Add files…'}
        </Button>
        <Button size="small" onClick={() => onAdd(pickFolder())}>
          {files.length === 0 ? 'Choose folder…' : 'Add folder…'}
        </Button>
        <Button ref={paste} size="small" aria-expanded={isPasting} onClick={() => setIsPasting(!isPasting)}>
          Paste rows
        </Button>
      </div>
      {unread !== undefined && <p className={styles.refused}>{unread}</p>}
      {isPasting && (
        <PastedRows
          onPaste={(text) => {
            onAdd(Promise.resolve([pastedRows(text)]))
            endPasting()
          }}
          onBack={endPasting}
        />
      )}
    </section>
  )
}

interface PickedFilesProps {
  readonly files: readonly SourceFile[]
  readonly mapping: Mapping
  readonly onLeaveOut: (file: SourceFile) => void
}

const PickedFiles = ({ files, mapping, onLeaveOut }: PickedFilesProps) => (
  <ul className={styles.files}>
    {files.map((file) => (
      <li key={file.name}>
        <div className={styles.file}>
          <span title={file.name}>{file.name}</span>
          <IconButton size="small" label={`Leave out ${file.name}`} onClick={() => onLeaveOut(file)}>
            <X size={iconSizes.small} aria-hidden />
          </IconButton>
        </div>
        {mapping.tables.filter(isIn(file)).map((table) => (
          <ReadAs key={table.id} file={file} table={table} mapping={mapping} />
        ))}
      </li>
    ))}
  </ul>
)

/** A table can be in an archive, whose name comes before its own. */
const isIn =
  ({ name }: SourceFile) =>
  ({ file }: MappedTable): boolean =>
    file === name || file.startsWith(`${name}/`)

interface ReadAsProps {
  readonly file: SourceFile
  readonly table: MappedTable
  readonly mapping: Mapping
}

/** What a table was taken for, for whoever knows better. */
function ReadAs({ file, table, mapping }: ReadAsProps) {
  const title = table.isKnown ? table.table.kinds[0]?.title : 'not clear yet'
  const isOpen = mapping.open?.id === table.id
  return (
    <div className={styles.file}>
      <span className={styles.hint}>
        {table.file === file.name ? title : `${table.file.slice(file.name.length + 1)}: ${title}`}
      </span>
      <Button
        id={idOfColumns(table)}
        size="small"
        look="quiet"
        aria-label={`Columns of ${table.file}…`}
        aria-expanded={isOpen}
        onClick={() => (isOpen ? mapping.back() : mapping.ask(table))}
      >
        Columns…
      </Button>
    </div>
  )
}

interface PastedRowsProps {
  readonly onPaste: (text: string) => void
  readonly onBack: () => void
}

function PastedRows({ onPaste, onBack }: PastedRowsProps) {
  const id = useId()
  const [text, setText] = useState('')
  useStepBack(onBack)
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
