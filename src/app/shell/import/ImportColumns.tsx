import { useState } from 'react'
import { columnsOfLacked, lackedFields, type TableKind, type UnmappedTable } from '#formats/import-error.ts'
import type { Columns } from '#formats/importers/importer.ts'
import { isSeparator, type Separator, separators } from '#formats/separators.ts'
import { answeredColumns, keepColumns, knownColumns, ofKind } from '../../commands/importing/columns.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import styles from './import.module.css'
import { useStepBack } from './steps-back.ts'

interface ImportColumnsProps {
  readonly file: string
  readonly table: UnmappedTable
  /** It can be read as it is. */
  readonly isKnown: boolean
  /** Somebody has said already what its columns hold. */
  readonly isAnswered: boolean
  readonly onDivide: (separator: Separator) => void
  readonly onRead: (columns: Columns) => void
  readonly onBack: () => void
}

/** What the columns of a table hold, where their headings do not say it; remembered for the next time. */
export function ImportColumns({ onDivide, ...asked }: ImportColumnsProps) {
  const { file, table, isKnown, onBack } = asked
  useStepBack(onBack)
  return (
    <section aria-label={`Columns of ${file}`} className={`${styles.asked} ${styles.scrolled}`}>
      <h3 className={styles.subhead}>What do the columns of {file} hold?</h3>
      <p className={styles.hint}>
        {!isKnown && `Their headings do not say ${table.fitting ? 'what the rows are' : 'it'}. `}Your answer is
        remembered for the next time.
      </p>
      {table.separator && (
        <Field id="import-separator" label="Its values are divided by">
          <Select
            id="import-separator"
            value={table.separator}
            choices={separators.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={(chosen = '') => isSeparator(chosen) && onDivide(chosen)}
          />
        </Field>
      )}
      <Answers key={table.separator} {...asked} />
    </section>
  )
}

/** What its rows are, and the field of each column. */
function Answers({ file, table, isKnown, isAnswered, onRead, onBack }: Omit<ImportColumnsProps, 'onDivide'>) {
  const [kind, setKind] = useState(table.kinds[0])
  const [columns, setColumns] = useState(() => (isAnswered ? answeredColumns(table) : knownColumns(table)))
  if (!kind) return null
  const own = ofKind(kind, columns)
  const held = [...own.values()]
  const needed = columnsOfLacked(kind, held, ({ title }) => title)
  return (
    <>
      <Field id="import-rows" label="The rows are">
        <Select
          id="import-rows"
          value={kind.id}
          choices={table.kinds.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(id) => setKind(table.kinds.find((one) => one.id === id) ?? kind)}
        />
      </Field>
      <ColumnRows
        key={kind.id}
        table={table}
        kind={kind}
        columns={own}
        lacked={lackedFields(kind, held).map(({ id }) => id)}
        onChange={(next) => setColumns(new Map([...columns, ...next]))}
      />
      <div className={styles.buttons}>
        <Button
          look={isKnown ? 'plain' : 'primary'}
          disabledReason={needed === '' ? undefined : `Choose ${needed}.`}
          onClick={() => {
            keepColumns(kind, own, file)
            onRead(own)
          }}
        >
          Read the table
        </Button>
        <Button onClick={onBack}>Back</Button>
      </div>
    </>
  )
}

interface ColumnRowsProps {
  readonly table: UnmappedTable
  readonly kind: TableKind
  readonly columns: Columns
  /** Fields that are needed, and that no column holds yet. */
  readonly lacked: readonly string[]
  readonly onChange: (columns: Columns) => void
}

const maxSamples = 3

function ColumnRows({ table: { headings, samples }, kind, columns, lacked, onChange }: ColumnRowsProps) {
  const choose = (heading: string, field = '') => {
    // A field is held by one column.
    const others = [...columns].filter(([, held]) => field !== '' && held === field)
    onChange(new Map([...others.map(([other]) => [other, ''] as const), [heading, field]]))
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
                value={columns.get(heading) || undefined}
                none="Leave out"
                choices={kind.fields.map(({ id, title }) => ({
                  value: id,
                  label: lacked.includes(id) ? `${title} (needed)` : title,
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
