import { roomColumns } from '#core/domain/rooms/room-table.ts'
import type { RoomRows } from '#core/edits/room-rows.ts'
import type { Field } from '#core/model/fields.ts'
import { Select } from '../../ui/Select.tsx'
import styles from './paste.module.css'

interface PasteColumnsProps {
  readonly table: RoomRows
  /** What the spreadsheet calls its columns. */
  readonly headings: readonly string[] | undefined
  readonly onChoose: (at: number, column: Field | undefined) => void
}

const shownRows = 2
const shownColumns = 60

/** What each column of the rows means, above the first of its cells. */
export function PasteColumns({ table: { columns, rows }, headings, onChoose }: PasteColumnsProps) {
  const more = columns.length - shownColumns
  return (
    <section aria-label="Columns" className={styles.columns}>
      {columns.slice(0, shownColumns).map((column, at) => (
        <div key={at} className={styles.column}>
          <Select
            id={`paste-column-${at}`}
            label={`Column ${at + 1}${headings?.[at] ? `, ${headings[at]}` : ''}`}
            value={column?.name}
            none={headings?.[at] ? `Leave out ‘${headings[at]}’` : 'Leave out'}
            choices={roomColumns.map(({ name, title }) => ({ value: name, label: title }))}
            onChange={(name) =>
              onChoose(
                at,
                roomColumns.find((field) => field.name === name),
              )
            }
          />
          {rows.slice(0, shownRows).map((row, index) => (
            <p key={index} title={row[at]}>
              {row[at]}
            </p>
          ))}
        </div>
      ))}
      {more > 0 && <p className={styles.more}>{more} more columns are left out.</p>}
    </section>
  )
}
