import { importErrorSentence } from '#formats/import-error.ts'
import type { FileError, ImportChoices } from '#formats/importers/importer.ts'
import { Button } from '../../ui/Button.tsx'
import { ImportColumns } from './ImportColumns.tsx'
import styles from './import.module.css'
import type { Found } from './use-import.ts'

interface ImportProblemProps {
  readonly found: Found
  readonly isReading: boolean
  readonly choices: ImportChoices
  readonly onChoose: (choices: Partial<ImportChoices>) => void
}

/** That it is being read, or what stands in its way and how to go on. */
export function ImportProblem({ found, isReading, choices, onChoose }: ImportProblemProps) {
  switch (found.type) {
    case 'idle':
      return (
        <p className={styles.nothing}>
          {isReading ? 'Reading …' : 'What the files would bring is shown here before anything changes.'}
        </p>
      )
    case 'broken':
      return <p className={styles.refused}>The import stopped: {found.text}</p>
    case 'refused':
      return <Refused error={found.error} choices={choices} onChoose={onChoose} />
    case 'read':
      return null
  }
}

interface RefusedProps extends Omit<ImportProblemProps, 'found' | 'isReading'> {
  readonly error: FileError
}

function Refused({ error: { file, error }, choices, onChoose }: RefusedProps) {
  if (error.type === 'unmapped') {
    const columns = (chosen: Readonly<Record<string, string>>) =>
      onChoose({ columns: { ...choices.columns, ...chosen } })
    return <ImportColumns key={file} file={file} table={error.table} onRead={columns} />
  }
  return (
    <div className={styles.refused} role="alert">
      <p>
        <strong>{file}</strong>: {importErrorSentence(error)}
      </p>
      {error.type === 'other-product' && (
        <Button size="small" onClick={() => onChoose({ asLync2013: true })}>
          Take them for Lync Server 2013
        </Button>
      )}
    </div>
  )
}
