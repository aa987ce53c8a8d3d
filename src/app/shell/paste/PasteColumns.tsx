import { roomColumns } from '#core/domain/rooms/room-table.ts'
import type { RoomRows } from '#core/edits/room-rows.ts'
import type { Field } from '#core/model/fields.ts'
import { DataGrid } from '../../ui/grid/DataGrid.tsx'
import { Select } from '../../ui/Select.tsx'
import styles from './paste.module.css'

interface PasteColumnsProps {
  readonly table: RoomRows
  /** What the spreadsheet calls its columns. */
  readonly headings: readonly string[] | undefined
  readonly onChoose: (at: number, column: Field | undefined) => void
}

const maxRows = 2

/** What each column of the rows means, above the first of its cells. */
export function PasteColumns({ table: { columns, rows }, headings, onChoose }: PasteColumnsProps) {
  return (
    <div className={styles.columns}>
      <DataGrid
        label="Columns"
        headHeight={40}
        columns={columns.map((column, at) => ({
          id: String(at),
          width: 148,
          widest: 280,
          head: (
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
          ),
        }))}
        rows={rows.slice(0, maxRows).map((_, at) => String(at))}
        cell={({ row, column }) => ({ title: rows[row]?.[column], children: rows[row]?.[column] })}
      />
    </div>
  )
}
