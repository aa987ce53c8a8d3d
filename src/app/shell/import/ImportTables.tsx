import { useState } from 'react'
import type { Columns, ImportChoices, ReadTable } from '#formats/importers/importer.ts'
import { Button } from '../../ui/Button.tsx'
import { ImportColumns } from './ImportColumns.tsx'
import styles from './import.module.css'

interface ImportTablesProps {
  readonly tables: readonly ReadTable[]
  readonly choices: ImportChoices
  readonly onChoose: (choices: Partial<ImportChoices>) => void
}

/** How tables were understood, for whoever knows better; a file can hold several. */
export function ImportTables({ tables, choices, onChoose }: ImportTablesProps) {
  const [open, setOpen] = useState<string>()
  const read = (file: string, columns: Columns) => {
    setOpen(undefined)
    onChoose({ columnsOf: { ...choices.columnsOf, [file]: columns } })
  }
  return tables.map((table) => {
    const { file } = table
    const title = table.kinds[0]?.title ?? ''
    const key = `${file} ${title}`
    return (
      <section key={key} aria-label={`Table ${file}`} className={styles.table}>
        <div className={styles.tableLine}>
          <p className={styles.hint}>
            {file} is read as a table of {title}.
          </p>
          <Button
            size="small"
            aria-label={`Columns of ${file}…`}
            aria-expanded={open === key}
            onClick={() => setOpen(open === key ? undefined : key)}
          >
            Columns…
          </Button>
        </div>
        {open === key && <ImportColumns file={file} table={table} isKnown onRead={(columns) => read(file, columns)} />}
      </section>
    )
  })
}
