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

/** How tables were understood, for whoever knows better. */
export function ImportTables({ tables, choices, onChoose }: ImportTablesProps) {
  const [open, setOpen] = useState<string>()
  const read = (file: string, columns: Columns) => {
    setOpen(undefined)
    onChoose({ columnsOf: { ...choices.columnsOf, [file]: columns } })
  }
  return tables.map((table) => (
    <section key={table.file} aria-label={`Table ${table.file}`} className={styles.table}>
      <p className={styles.hint}>
        {table.file} is read as a table of {table.kinds[0]?.title}.
      </p>
      <Button
        size="small"
        aria-expanded={open === table.file}
        onClick={() => setOpen(open === table.file ? undefined : table.file)}
      >
        Columns of {table.file}…
      </Button>
      {open === table.file && (
        <ImportColumns file={table.file} table={table} isKnown onRead={(columns) => read(table.file, columns)} />
      )}
    </section>
  ))
}
