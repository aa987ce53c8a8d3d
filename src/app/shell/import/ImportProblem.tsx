import { importErrorSentence } from '#formats/import-error.ts'
import type { FileError, ImportChoices } from '#formats/importers/importer.ts'
import { useSaid } from '../../commands/use-said.ts'
import { Button } from '../../ui/Button.tsx'
import { ExportScript } from './ExportScript.tsx'
import styles from './import.module.css'
import type { Found } from './use-import.ts'

interface ImportProblemProps {
  readonly found: Found
  /** What is done while files are read. */
  readonly step: string | undefined
  readonly onChoose: (choices: Partial<ImportChoices>) => void
  /** Says what the columns of the file are that was not understood. */
  readonly onMap: () => void
}

/** That it is being read, or what stands in its way and how to go on. */
export function ImportProblem({ found, step, onChoose, onMap }: ImportProblemProps) {
  useSaid(step === undefined ? inWords(found) : 'Reading …')
  switch (found.type) {
    case 'idle':
      return step === undefined ? <ExportScript /> : <p className={styles.nothing}>{step}</p>
    case 'broken':
      return <p className={styles.refused}>{inWords(found)}</p>
    case 'refused':
      return <Refused error={found.error} onChoose={onChoose} onMap={onMap} />
    case 'read':
      return null
  }
}

function inWords(found: Found): string | undefined {
  if (found.type === 'broken') return `The import stopped: ${found.text}`
  if (found.type !== 'refused') return undefined
  const { file, error } = found.error
  if (error.type !== 'unmapped') return `${file}: ${importErrorSentence(error)}`
  return `${file}: Say what its ${error.table.fitting ? 'rows' : 'columns'} are.`
}

interface RefusedProps extends Omit<ImportProblemProps, 'found' | 'step'> {
  readonly error: FileError
}

function Refused({ error: { others = [], ...first }, onChoose, onMap }: RefusedProps) {
  const { error } = first
  return (
    <div className={styles.refused}>
      {[first, ...others].map((one) => (
        <p key={one.file}>
          <strong>{one.file}</strong>: {importErrorSentence(one.error)}
        </p>
      ))}
      {error.type === 'unmapped' && (
        <Button size="small" onClick={onMap}>
          Say what they {error.table.fitting ? 'are' : 'hold'}
        </Button>
      )}
      {error.type === 'other-product' && error.newer && (
        <Button size="small" onClick={() => onChoose({ asLync2013: true })}>
          Take them for Lync Server 2013
        </Button>
      )}
    </div>
  )
}
