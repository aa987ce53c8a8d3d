import { useState } from 'react'
import { listed } from '#core/model/words.ts'
import type { TableKind, UnmappedTable } from '#formats/import-error.ts'
import { keepColumns, knownColumns } from '../../commands/importing/columns.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import styles from './import.module.css'

interface ImportColumnsProps {
  readonly file: string
  readonly table: UnmappedTable
  /** It can be read as it is. */
  readonly isKnown?: boolean
  readonly onRead: (columns: Readonly<Record<string, string>>) => void
}

/** What the columns of a table hold, where their headings do not say it; remembered for the next time. */
export function ImportColumns({ file, table, isKnown = false, onRead }: ImportColumnsProps) {
  const [kind, setKind] = useState(table.kinds[0])
  const [columns, setColumns] = useState(() => knownColumns(table))
  if (!kind) return null
  const own = Object.entries(columns).filter(([, field]) => kind.fields.some(({ id }) => id === field))
  const missing = missingIn(kind, own)
  return (
    <section aria-label={`Columns of ${file}`} className={styles.asked}>
      <h3 className={styles.subhead}>What do the columns of {file} hold?</h3>
      <p className={styles.hint}>
        {!isKnown && 'Their headings do not say it. '}Your answer is remembered for the next time.
      </p>
      <Field id="import-rows" label="The rows are">
        <Select
          id="import-rows"
          value={kind.id}
          choices={table.kinds.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(id) => setKind(table.kinds.find((one) => one.id === id) ?? kind)}
        />
      </Field>
      <ColumnRows table={table} kind={kind} columns={columns} onChange={setColumns} />
      <Button
        look={isKnown ? 'plain' : 'primary'}
        disabledReason={missing}
        onClick={() => {
          keepColumns(Object.fromEntries(own))
          const leftOut = table.headings.map((heading) => [heading, ''])
          onRead(Object.fromEntries([...leftOut, ...own]))
        }}
      >
        Read the table
      </Button>
    </section>
  )
}

function missingIn({ fields }: TableKind, columns: readonly (readonly [string, string])[]): string | undefined {
  const missing = fields.filter(({ id, isNeeded }) => isNeeded && !columns.some(([, field]) => field === id))
  return missing.length === 0 ? undefined : `Choose the column of ${listed(missing.map(({ title }) => title))}.`
}

interface ColumnRowsProps {
  readonly table: UnmappedTable
  readonly kind: TableKind
  readonly columns: Readonly<Record<string, string>>
  readonly onChange: (columns: Readonly<Record<string, string>>) => void
}

const maxSamples = 3

function ColumnRows({ table: { headings, samples }, kind, columns, onChange }: ColumnRowsProps) {
  const choose = (heading: string, field: string | undefined) => {
    // A field is held by one column.
    const others = Object.entries(columns).filter(([other, held]) => other !== heading && held !== field)
    onChange(Object.fromEntries(field === undefined ? others : [...others, [heading, field]]))
  }
  return (
    <table className={styles.mapping}>
      <thead>
        <tr>
          <th scope="col">Column</th>
          <th scope="col">For example</th>
          <th scope="col">Holds</th>
        </tr>
      </thead>
      <tbody>
        {headings.map((heading, at) => (
          <tr key={heading}>
            <th scope="row">{heading}</th>
            <td>
              {samples.slice(0, maxSamples).map((row, line) => (
                <span key={line}>{row[at]}</span>
              ))}
            </td>
            <td>
              <Select
                id={`import-column-${at}`}
                label={`${heading} holds`}
                value={kind.fields.some(({ id }) => id === columns[heading]) ? columns[heading] : undefined}
                none="Leave out"
                choices={kind.fields.map(({ id, title, isNeeded }) => ({
                  value: id,
                  label: isNeeded ? `${title} (needed)` : title,
                }))}
                onChange={(field) => choose(heading, field)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
